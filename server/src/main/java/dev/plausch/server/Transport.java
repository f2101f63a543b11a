package dev.plausch.server;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollDatagramChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.kqueue.KQueue;
import io.netty.channel.kqueue.KQueueDatagramChannel;
import io.netty.channel.kqueue.KQueueIoHandler;
import io.netty.channel.kqueue.KQueueServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.uring.IoUring;
import io.netty.channel.uring.IoUringDatagramChannel;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringIoHandlerConfig;
import io.netty.channel.uring.IoUringServerSocketChannel;
import java.util.stream.Stream;

/// How bytes reach the kernel, the fastest first.
public enum Transport {
    IO_URING {
        @Override
        public boolean isAvailable() {
            return IoUring.isAvailable();
        }

        @Override
        IoHandlerFactory ioHandlers() {
            return IoUringIoHandler.newFactory(new IoUringIoHandlerConfig().setCqSize(COMPLETIONS));
        }

        @Override
        ServerSocketChannel serverChannel() {
            return new IoUringServerSocketChannel();
        }

        @Override
        DatagramChannel datagramChannel() {
            return new IoUringDatagramChannel();
        }
    },
    EPOLL {
        @Override
        public boolean isAvailable() {
            return Epoll.isAvailable();
        }

        @Override
        IoHandlerFactory ioHandlers() {
            return EpollIoHandler.newFactory();
        }

        @Override
        ServerSocketChannel serverChannel() {
            return new EpollServerSocketChannel();
        }

        @Override
        DatagramChannel datagramChannel() {
            return new EpollDatagramChannel();
        }
    },
    KQUEUE {
        @Override
        public boolean isAvailable() {
            return KQueue.isAvailable();
        }

        @Override
        IoHandlerFactory ioHandlers() {
            return KQueueIoHandler.newFactory();
        }

        @Override
        ServerSocketChannel serverChannel() {
            return new KQueueServerSocketChannel();
        }

        @Override
        DatagramChannel datagramChannel() {
            return new KQueueDatagramChannel();
        }
    },
    NIO {
        @Override
        public boolean isAvailable() {
            return true;
        }

        @Override
        IoHandlerFactory ioHandlers() {
            return NioIoHandler.newFactory();
        }

        @Override
        ServerSocketChannel serverChannel() {
            return new NioServerSocketChannel();
        }

        @Override
        DatagramChannel datagramChannel() {
            return new NioDatagramChannel();
        }
    };

    /// A write to each of many thousand members completes at once.
    private static final int COMPLETIONS = 1 << 15;

    /// Whether this machine has it.
    public abstract boolean isAvailable();

    abstract IoHandlerFactory ioHandlers();

    abstract ServerSocketChannel serverChannel();

    abstract DatagramChannel datagramChannel();

    /// `auto`, or the name of one.
    ///
    /// @throws IllegalArgumentException if it is unknown, or not to be had here
    static Transport choose(String wanted) {
        if (wanted.equals("auto")) {
            return Stream.of(values())
                    .filter(Transport::isAvailable)
                    .findFirst()
                    .orElse(NIO);
        }
        return Stream.of(values())
                .filter(each -> each.toString().equals(wanted) && each.isAvailable())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no transport " + wanted + " on this machine"));
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
