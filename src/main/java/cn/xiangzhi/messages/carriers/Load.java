package cn.xiangzhi.messages.carriers;

import cn.xiangzhi.messages.Way;
import cn.xiangzhi.messages.settings.Setting;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What a carrier carries, in the open. {@code key} is the mark by which the other side knows a second delivery of the
 * same message; {@code secrets} sign a webhook.
 */
public record Load(
        UUID key,
        Way way,
        String address,
        String subject,
        String words,
        List<String> secrets,
        Setting setting,
        OffsetDateTime at) {

    /** An answer of the other side without the address in it. */
    String clean(String answer) {
        return address.isEmpty() || way == Way.WEBHOOK ? answer : answer.replace(address, "＊＊＊＊");
    }
}
