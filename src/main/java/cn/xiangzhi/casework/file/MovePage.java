package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.flow.Ask;
import cn.xiangzhi.casework.flow.ExceptionMove;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.WeighAsks;
import cn.xiangzhi.documents.PaperKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form of one move: its fields with what the file already knows filled in, and what comes of it. */
public record MovePage(
        UUID id,
        String number,
        String title,
        String label,
        String slug,
        String basis,
        long version,
        UUID once,
        List<Field> fields,
        List<PaperKind> papers,
        boolean files,
        String back,
        @Nullable Refused refusal) {

    /** What an address may fill in: what the calculator reckoned, and for which refusal the head was asked. */
    private static final Set<String> TAKEN_OVER = Stream.concat(
                    WeighAsks.TAKEN_OVER.stream(), Stream.of("exceptionCode", "exceptionStep"))
            .collect(Collectors.toUnmodifiableSet());

    /** Whether a fine is weighed on this form. */
    public boolean weighs() {
        return fields.stream().anyMatch(field -> field.ask().key().equals("weighed"));
    }

    /** The same with what the calculator reckoned. */
    MovePage with(Map<String, String> taken) {
        var filled = fields.stream()
                .map(field -> TAKEN_OVER.contains(field.ask().key())
                                && taken.containsKey(field.ask().key())
                        ? new Field(field.ask(), taken.getOrDefault(field.ask().key(), ""), field.choices())
                        : field)
                .toList();
        return new MovePage(id, number, title, label, slug, basis, version, once, filled, papers, files, back, refusal);
    }

    /** Where the head may let it go on all the same; null where the refusal stands whatever anybody approves. */
    public @Nullable String liftedAt() {
        var code = refusal == null ? null : refusal.code();
        var step = Move.named(slug);
        return code == null || step == null || !ExceptionMove.lifts(code, step)
                ? null
                : "/cases/" + id + "/" + ExceptionMove.APPROVE_EXCEPTION.slug() + "?exceptionCode=" + code
                        + "&exceptionStep=" + step.name();
    }

    /** Asked always. */
    public List<Field> asked() {
        return fields.stream().filter(field -> !rare(field) && !tick(field)).toList();
    }

    /** Circumstances: ticked where they are so. */
    public List<Field> ticks() {
        return fields.stream().filter(field -> !rare(field) && tick(field)).toList();
    }

    /** What only another way of serving than handing over asks for. */
    public List<Field> rare() {
        return fields.stream().filter(this::rare).toList();
    }

    public boolean rareOpen() {
        return rare().stream().anyMatch(field -> !field.value().isEmpty());
    }

    private boolean rare(Field field) {
        return !field.ask().required()
                && fields.stream().anyMatch(one -> one.ask().key().equals("method"));
    }

    private static boolean tick(Field field) {
        return field.ask().kind() == Ask.Kind.CHECK && !field.ask().required();
    }

    /** One field with its value; officers are offered as choices. */
    public record Field(Ask ask, String value, List<Ask.Choice> choices) {

        /** How the template draws it. */
        public String kind() {
            return ask.kind().name().toLowerCase(java.util.Locale.ROOT);
        }

        public boolean chosen(String word) {
            return List.of(value.split("[,，、]")).contains(word);
        }
    }
}
