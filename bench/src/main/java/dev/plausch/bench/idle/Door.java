package dev.plausch.bench.idle;

/// How a connection gets through each door, and how it knows that it is through.
enum Door {
    /// Asked `USER` at once; the answer to a name is one line.
    ROOM("USER", "%s\n", 1),
    /// Asked `USER` after 300 ms of silence.
    MAIN("USER", "%s\n", 1),
    /// Asked nothing; the answer to a name is WELCOME and, later, USERLIST.
    DIRECTORY("", "REGISTER %s %d\n", 2);

    private static final int FIRST_UDP_PORT = 1024;

    final String prompt;
    final int answerLines;
    private final String introduction;

    Door(String prompt, String introduction, int answerLines) {
        this.prompt = prompt;
        this.introduction = introduction;
        this.answerLines = answerLines;
    }

    String introduction(String tag, int number) {
        return introduction.formatted(tag + number, FIRST_UDP_PORT + number);
    }
}
