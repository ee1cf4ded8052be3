package cn.xiangzhi.intake;

import cn.xiangzhi.law.Petition;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What comes along with a report beside what everybody says: answers, addresses, where it came from.
 *
 * @param representatives how many people came in person; null where nobody did (XF 20)
 */
public record Along(
        List<Answer> answers,
        List<String> links,
        @Nullable Outside outside,
        @Nullable Sender sender,
        @Nullable Integer representatives) {

    public static final Along NOTHING = new Along(List.of(), List.of(), null, null);

    public Along(List<Answer> answers, List<String> links, @Nullable Outside outside, @Nullable Sender sender) {
        this(answers, links, outside, sender, null);
    }

    public static Along answers(List<Answer> answers) {
        return new Along(answers, List.of(), null, null);
    }

    /** An order of somebody else's register: its own number and deadline are kept (F2), a petition's way besides (XF 31). */
    public record Outside(
            Source source,
            String number,
            @Nullable OffsetDateTime due,
            String returnNumber,
            Petition.@Nullable Asks asks) {}

    /** The program that sent it, and what it told of the person (F4). */
    public record Sender(UUID key, String owner, String email, String account, String device) {}

    /** Whose register the number belongs to. */
    public enum Source implements cn.xiangzhi.base.Labelled {
        HOTLINE("12345热线"),
        PETITION("信访");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
