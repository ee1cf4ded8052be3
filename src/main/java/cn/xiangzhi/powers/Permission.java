package cn.xiangzhi.powers;

import cn.xiangzhi.law.Ruling;
import java.util.UUID;

/**
 * A yes: by which source, in whose name and under whose seal, with everything that was asked.
 *
 * @param title the title in words: source, decision, version, agreement, days
 */
public record Permission(
        UUID holding,
        int listVersion,
        PowerSource source,
        Item item,
        UUID inTheNameOf,
        String inTheNameOfName,
        String title,
        Ruling<String> ruling) {

    public Mode mode() {
        return source.mode();
    }
}
