package cn.xiangzhi.messages.ledger;

import cn.xiangzhi.messages.MessageKind;
import cn.xiangzhi.messages.MessageState;
import cn.xiangzhi.messages.NewMessage.About;
import cn.xiangzhi.messages.Way;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the ledger. */
public record Message(
        UUID id,
        String county,
        @Nullable String township,
        Head head,
        Target target,
        About about,
        Content content,
        Progress progress) {

    /** What kind it is, which way it goes, and the mark against sending it twice. */
    public record Head(Way way, MessageKind kind, boolean urgent, String once, OffsetDateTime createdAt) {}

    /** To whom: {@code mark} orders what goes to the same receiver and holds no number. */
    public record Target(
            String mark,
            @Nullable UUID person,
            @Nullable String sealed,
            String masked,
            @Nullable UUID subscription,
            @Nullable UUID event) {}

    /** What is said: {@code shown} is what screens may show of it. */
    public record Content(String subject, String sealed, String shown, int parts) {}

    /** How far it has come. */
    public record Progress(
            MessageState state,
            String why,
            OffsetDateTime dueAt,
            int attempts,
            @Nullable OffsetDateTime sentAt,
            @Nullable OffsetDateTime readAt,
            @Nullable String providerId,
            long version) {

        /** To be sent at that moment. */
        public static Progress waiting(OffsetDateTime dueAt, String why) {
            return new Progress(MessageState.WAITING, why, dueAt, 0, null, null, null, 0);
        }

        /** There already: an inbox is inside the house. */
        public static Progress there(OffsetDateTime now) {
            return new Progress(MessageState.SENT, "", now, 1, now, null, null, 0);
        }
    }

    public MessageState state() {
        return progress.state();
    }

    public Way way() {
        return head.way();
    }
}
