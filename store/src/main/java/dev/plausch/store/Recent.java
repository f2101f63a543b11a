package dev.plausch.store;

import java.util.LinkedHashMap;
import java.util.Map;

/// What was used last, up to a number.
final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;
    private static final int MOST = 10_000;

    Recent() {
        super(64, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > MOST;
    }
}
