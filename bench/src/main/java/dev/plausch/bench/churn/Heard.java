package dev.plausch.bench.churn;

import java.util.List;

/// What a line from the server says. People are known by their number; a number of -1 says that a text was changed.
sealed interface Heard {
    /// The server has taken the name.
    record Entered() implements Heard {}

    record Said(int speaker, int number) implements Heard {}

    record Whispered(int speaker, int number) implements Heard {}

    record Joined(int person) implements Heard {}

    record Left(int person) implements Heard {}

    /// The directory's list.
    record Listed(List<Integer> people) implements Heard {
        public Listed {
            people = List.copyOf(people);
        }
    }

    /// Nobody has the name to whom something was said.
    record Unknown(int person) implements Heard {}

    record Strange(String line) implements Heard {}
}
