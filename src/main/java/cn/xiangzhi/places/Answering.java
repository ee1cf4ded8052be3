package cn.xiangzhi.places;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who answers at a moment (S19, 处处有人管), perhaps in another's place.
 *
 * @param insteadOf the person stood in for; null where people answer for themselves
 * @param why says for whom and why, as 张立培训至 2026-12-03，由李田代岗; empty for oneself
 */
public record Answering(UUID person, String name, @Nullable UUID insteadOf, String why) {

    public static Answering self(UUID person, String name) {
        return new Answering(person, name, null, "");
    }

    public boolean standsIn() {
        return insteadOf != null;
    }
}
