package cn.xiangzhi.base;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/** Ids made in the program: UUID version 7, so that newer rows sort after older ones within one process. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Asked of the generator a few hundred at a time. */
    private static final LongBuffer DRAWN = LongBuffer.allocate(256).position(256);

    private static long last;

    private Ids() {}

    public static synchronized UUID next() {
        var stamp = Math.max(System.currentTimeMillis() << 12, last + 1);
        last = stamp;
        return at(stamp >>> 12, stamp & 0xfff);
    }

    /** An id as it would have been made at that moment; used when rows of the past are loaded. */
    public static UUID at(long epochMillis, long sequence) {
        var high = (epochMillis << 16) | 0x7000L | (sequence & 0xfff);
        var low = (drawn() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static synchronized long drawn() {
        if (!DRAWN.hasRemaining()) {
            var bytes = new byte[DRAWN.capacity() * Long.BYTES];
            RANDOM.nextBytes(bytes);
            DRAWN.clear();
            DRAWN.put(ByteBuffer.wrap(bytes).asLongBuffer()).flip();
        }
        return DRAWN.get();
    }
}
