package dev.plausch.core;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The hub's state, to be looked at by [Command.Look]: on the hub's thread only, and not beyond the look.
public interface View {
    Optional<Profile> person(Name name);

    /// Everybody who can be addressed, in no order.
    Stream<Profile> people();

    Optional<RoomView> room(String name);

    Stream<RoomView> rooms();

    /// In the order of joining.
    List<RoomView> roomsOf(PersonId person);

    /// Those that the person is invited to and has not entered since, in no order.
    List<RoomName> invitationsOf(PersonId person);

    /// One room.
    interface RoomView {
        RoomName name();

        Instant created();

        Optional<RoomRecord.Topic> topic();

        Set<RoomRecord.Rule> rules();

        Optional<String> key();

        Optional<Integer> limit();

        List<RoomRecord.Mask> masks();

        int size();

        /// In the order of joining.
        Collection<Member> members();

        Optional<Member> member(PersonId person);
    }

    /// @param ranks the highest counts
    record Member(Profile person, Set<RoomRecord.Rank> ranks) {}
}
