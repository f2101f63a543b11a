package dev.plausch.bench.churn;

/// Where the doors are. A port of 0 says that this door is not visited; room or main must be there.
public record Doors(String host, int room, int relay, int receipt, int directory, int main) {
    public Doors {
        if (room == 0 && main == 0) {
            throw new IllegalArgumentException("the room door or the main port is needed");
        }
    }
}
