package dev.plausch.wire.irc;

/// One change of a MODE command, or what is wrong with it. modern: MODE message
public sealed interface ModeChange {

    /// A change that can be made, and told to others.
    sealed interface Sound extends ModeChange permits Entry, Value, Flag, Member, OfUser {
        boolean adds();

        char letter();

        /// Empty if it has none.
        String argument();
    }

    /// `+b mask`
    record Entry(boolean adds, ChannelMode mode, Mask mask) implements Sound {
        @Override
        public char letter() {
            return mode.letter();
        }

        @Override
        public String argument() {
            return mask.toString();
        }
    }

    /// `b`: wants to read the list.
    record Query(ChannelMode mode) implements ModeChange {}

    /// `+k key`, `-k key`, `+l 10`, `-l`
    ///
    /// @param value what was said; of `-k` it need not be the key. Empty for `-l`
    record Value(boolean adds, ChannelMode mode, String value) implements Sound {
        @Override
        public char letter() {
            return mode.letter();
        }

        @Override
        public String argument() {
            return value;
        }
    }

    /// `+i`
    record Flag(boolean adds, ChannelMode mode) implements Sound {
        @Override
        public char letter() {
            return mode.letter();
        }

        @Override
        public String argument() {
            return "";
        }
    }

    /// `+o nick`
    record Member(boolean adds, Membership membership, String nick) implements Sound {
        @Override
        public char letter() {
            return membership.letter();
        }

        @Override
        public String argument() {
            return nick;
        }
    }

    /// `+i` of a person.
    record OfUser(boolean adds, UserMode mode) implements Sound {
        @Override
        public char letter() {
            return mode.letter();
        }

        @Override
        public String argument() {
            return "";
        }
    }

    /// No such mode: 472 for a channel, 501 for a person.
    record Unknown(String letter) implements ModeChange {}

    /// The value cannot be: 696.
    record Invalid(char letter, String value) implements ModeChange {}

    /// A value was needed and none was there; to be ignored, or 696.
    record Missing(char letter) implements ModeChange {}
}
