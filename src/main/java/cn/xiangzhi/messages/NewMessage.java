package cn.xiangzhi.messages;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as an act hands it over. {@code once} makes a second handing-over of the same message harmless; {@code urgent}
 * only where the law wants it told at once: then the night does not hold it.
 */
public record NewMessage(
        String county,
        @Nullable String township,
        String once,
        MessageKind kind,
        Receiver receiver,
        Map<String, String> values,
        About about,
        boolean urgent) {

    /** What it is about; {@code href} is where somebody of the office opens it. */
    public record About(String kind, @Nullable UUID id, String words, String href) {}
}
