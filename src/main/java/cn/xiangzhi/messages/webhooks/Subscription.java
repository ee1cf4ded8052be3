package cn.xiangzhi.messages.webhooks;

import cn.xiangzhi.base.Labelled;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address that other systems gave for being told of events; {@code township} null for the whole county. */
public record Subscription(
        UUID id,
        String county,
        @Nullable String township,
        Where where,
        List<String> types,
        Keys keys,
        State state,
        @Nullable OffsetDateTime failingSince,
        long version) {

    /** Its name among people, and its address. */
    public record Where(String name, String url) {}

    /** The key it is signed with, and until when the one before signs too. */
    public record Keys(
            String sealed,
            @Nullable String previous,
            @Nullable OffsetDateTime previousUntil) {

        /** Those that sign at that moment. */
        public List<String> at(OffsetDateTime now) {
            return previous != null && previousUntil != null && now.isBefore(previousUntil)
                    ? List.of(sealed, previous)
                    : List.of(sealed);
        }
    }

    /** Where a subscription stands. */
    public enum State implements Labelled {
        ACTIVE("推送中", "green"),
        PAUSED("已暂停", "grey"),
        DISABLED("长期失败已停用", "red");

        private final String label;
        private final String tone;

        State(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        @Override
        public String label() {
            return label;
        }

        public String tone() {
            return tone;
        }
    }

    /** Whether events of that type and township go there. */
    public boolean wants(String type, @Nullable String ofTownship) {
        return types.contains(type) && (township == null || township.equals(ofTownship));
    }

    /** The host only: what may stand in lists. */
    public String host() {
        var rest = where.url().replaceFirst("^https?://", "");
        var end = rest.indexOf('/');
        return end < 0 ? rest : rest.substring(0, end);
    }
}
