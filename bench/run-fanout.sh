#!/bin/sh
# Measures the baseline (baseline/directory_server.py) and a running server in the same run, and prints the ratio.
#
#     bench/run-fanout.sh PORT [PID] [fanout's further arguments]
#
# PORT is the server's directory or main port on this machine, PID its process, for the split of its processor time.
# The server must run with its flood limits off (--set limits.enabled=false). JAVA names the java of a JDK 25, PYTHON a
# python3, BASELINE_PORT a free port. With a C compiler the floor (baseline/floor.c) is measured too. COMMAND="irc fanout"
# measures IRC, beside the floor alone: then PORT is that of IRC. DRIVER, such as "taskset -c 3", begins the driver's
# command, BESIDE that of baseline and floor.
set -eu

port=${1:?the port of a running server}
shift
pid=
case ${1:-} in
[0-9]*)
    pid=$1
    shift
    ;;
esac

here=$(cd "$(dirname "$0")" && pwd)
java=${JAVA:-${JAVA_HOME:+$JAVA_HOME/bin/}java}
baseline_port=${BASELINE_PORT:-19471}
work=$(mktemp -d)
other=
trap 'test -z "$other" || kill "$other" 2>/dev/null || true; rm -rf "$work"' EXIT

# measure NAME PORT PID ...: the figures go to the terminal, the deliveries a second to $work/NAME.
measure() {
    name=$1 at=$2 process=$3
    shift 3
    echo "== $name"
    # shellcheck disable=SC2086
    ${DRIVER:-} "$java" -cp "$here/target/classes" dev.plausch.bench.Bench ${COMMAND:-fanout} --port "$at" ${process:+--pid "$process"} "$@" \
        >"$work/figures" || { cat "$work/figures"; exit 1; }
    cat "$work/figures"
    awk '$1 == "deliveries" { print $2 }' "$work/figures" >"$work/$name"
}

# beside NAME PROGRAM...: runs the program on the baseline's port, and measures it.
beside() {
    name=$1
    shift
    # shellcheck disable=SC2086
    ${BESIDE:-} "$@" "$baseline_port" &
    other=$!
    sleep 1
    measure "$name" "$baseline_port" "$other" $arguments
    kill "$other"
    wait "$other" 2>/dev/null || true
    other=
    baseline_port=$((baseline_port + 1))
}

arguments="$*"
first=floor
if [ "${COMMAND:-fanout}" = fanout ]; then
    first=baseline
    beside baseline "${PYTHON:-python3}" "$here/baseline/directory_server.py"
fi
if command -v cc >/dev/null && cc -O2 -o "$work/floor-server" "$here/baseline/floor.c"; then
    beside floor "$work/floor-server"
fi
measure server "$port" "$pid" $arguments

echo
base=$(cat "$work/$first")
printf '%-10s %16s %8s\n' '' 'deliveries/s' 'ratio'
for name in baseline floor server; do
    test ! -f "$work/$name" || awk -v name=$name -v base="$base" \
        '{ printf "%-10s %16d %8.2f\n", name, $1, $1 / base }' "$work/$name"
done
