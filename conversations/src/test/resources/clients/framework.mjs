// A client made with irc-framework: joins the lobby, says hello, answers whoever greets it, and quits.
// node framework.mjs tcp|tls|ws PORT
import { createRequire } from 'node:module';

const require = createRequire(process.env.MODULES + '/');
const IRC = require('irc-framework');
const [how, port] = process.argv.slice(2);

const options = { nick: 'anna', username: 'anna', gecos: 'Anna', host: '127.0.0.1', port: Number(port), auto_reconnect: false };
if (how === 'tls') {
    Object.assign(options, { tls: true, rejectUnauthorized: false });
} else if (how === 'ws') {
    globalThis.WebSocket = require('ws');
    options.transport = require('irc-framework/src/transports/websocket.js');
    options.path = '/irc';
}

const client = new IRC.Client();
client.requestCap(['echo-message']);
client.on('registered', () => client.join('#lobby'));
client.on('join', event => {
    console.log(`${event.nick} joins ${event.channel}`);
    if (event.nick === 'anna') {
        client.say('#lobby', 'Grüße aus Node');
    }
});
client.on('message', event => {
    console.log(`${event.nick} to ${event.target}: ${event.message}`);
    if (event.nick === 'bert' && event.target === '#lobby') {
        client.say('bert', 'nur du');
    } else if (event.nick === 'bert') {
        client.whois('bert', who => {
            console.log(`bert is ${who.ident}@${who.hostname}`);
            client.quit('fertig');
        });
    }
});
client.on('socket close', () => process.exit(0));
client.connect(options);
