package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.flow.Ask;
import cn.xiangzhi.casework.flow.EvidenceAsks;
import cn.xiangzhi.casework.flow.ExceptionMove;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.WeighAsks;
import cn.xiangzhi.documents.PaperKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The form of one move: its fields with what the file already knows filled in, and what comes of it.
 *
 * @param parts the fields of each violation, where the file has several
 * @param taken what was taken over from the calculator
 */
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
        List<Part> parts,
        Map<String, String> taken,
        List<PaperKind> papers,
        boolean files,
        String back,
        @Nullable Refused refusal) {

    /** What an address may fill in: what the calculator reckoned, and for which refusal the head was asked. */
    private static final Set<String> TAKEN_OVER = Stream.concat(
                    WeighAsks.TAKEN_OVER.stream(), Stream.of("exceptionCode", "exceptionStep"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> OF_KINDS = EvidenceAsks.ofKinds();

    /** The part of a form that is about one violation alone. */
    public record Part(int number, String title, List<Field> fields) {

        public List<Field> asked() {
            return fields.stream()
                    .filter(field -> !tick(field) && !seldom(field))
                    .toList();
        }

        /** What few cases need, folded away until it is used. */
        public List<Field> rare() {
            return fields.stream().filter(MovePage::seldom).toList();
        }

        public boolean rareOpen() {
            return rare().stream().anyMatch(field -> !field.value().isEmpty());
        }

        public List<Field> ticks() {
            return fields.stream().filter(MovePage::tick).toList();
        }

        public boolean weighs() {
            return fields.stream().anyMatch(field -> field.ask().base().equals("weighed"));
        }
    }

    /** Whether the fines of several violations make a sum. */
    public boolean sums() {
        return parts.stream()
                .flatMap(part -> part.fields().stream())
                .anyMatch(field -> field.ask().base().equals("fine"));
    }

    /** The calculator of one violation, which keeps what was taken over of the others. */
    public String weighing(int violation) {
        var to = UriComponentsBuilder.fromPath("/cases/" + id + "/weigh")
                .queryParam("move", slug)
                .queryParam("violation", violation);
        taken.forEach((key, value) -> to.queryParam(key, "{" + key + "}"));
        return to.encode().buildAndExpand(taken).toUriString();
    }

    /** Whether a fine is weighed on this form for the file as a whole. */
    public boolean weighs() {
        return fields.stream().anyMatch(field -> field.ask().key().equals("weighed"));
    }

    /** The same with what the calculator reckoned. */
    MovePage with(Map<String, String> taken) {
        var kept = new LinkedHashMap<String, String>();
        var filled = fields.stream().map(field -> with(field, taken, kept)).toList();
        var divided = parts.stream()
                .map(part -> new Part(
                        part.number(),
                        part.title(),
                        filled.stream()
                                .filter(field -> field.ask().violation() == part.number())
                                .toList()))
                .toList();
        return new MovePage(
                id, number, title, label, slug, basis, version, once, filled, divided, kept, papers, files, back,
                refusal);
    }

    private static Field with(Field field, Map<String, String> taken, Map<String, String> kept) {
        var key = field.ask().key();
        if (!TAKEN_OVER.contains(field.ask().base()) || !taken.containsKey(key)) {
            return field;
        }
        kept.put(key, taken.getOrDefault(key, ""));
        return new Field(field.ask(), taken.getOrDefault(key, ""), field.choices(), field.usual());
    }

    /** Where the head may let it go on all the same; null where the refusal stands whatever anybody approves. */
    public @Nullable String liftedAt() {
        return lift(ExceptionMove.APPROVE_EXCEPTION);
    }

    /** Where an officer asks the head for it. */
    public @Nullable String askedAt() {
        return lift(ExceptionMove.REQUEST_EXCEPTION);
    }

    private @Nullable String lift(ExceptionMove move) {
        var code = refusal == null ? null : refusal.code();
        var step = Move.named(slug);
        return code == null || step == null || !ExceptionMove.lifts(code, step)
                ? null
                : "/cases/" + id + "/" + move.slug() + "?exceptionCode=" + code + "&exceptionStep=" + step.name();
    }

    /** Whether the refusal names this field: it is drawn in red. */
    public boolean wrong(Field field) {
        if (refusal == null) {
            return false;
        }
        var name = field.ask().named();
        return refusal.why().contains("“" + name + "”")
                || Stream.of(refusal.why().split("；"))
                        .filter(part -> part.startsWith("没有填写：") || part.startsWith("没有确认："))
                        .map(part -> "、" + part.substring(part.indexOf('：') + 1) + "、")
                        .anyMatch(part -> part.contains("、" + name + "、"));
    }

    /** Whether its papers can be looked at, and kept as drafts, before it is made (F45). */
    public boolean drafts() {
        return !papers.isEmpty();
    }

    /** Asked always. */
    public List<Field> asked() {
        return whole().filter(field -> !rare(field) && !tick(field)).toList();
    }

    /** Circumstances: ticked where they are so. */
    public List<Field> ticks() {
        return whole().filter(field -> !rare(field) && tick(field)).toList();
    }

    /** What only another way of serving than handing over asks for, only some kinds of evidence, or only a fine off the benchmark. */
    public List<Field> rare() {
        return fields.stream().filter(this::rare).toList();
    }

    /** Also after a refusal: what is missing may be in there. */
    public boolean rareOpen() {
        return refusal != null
                || rare().stream().anyMatch(field -> !field.value().isEmpty());
    }

    private Stream<Field> whole() {
        return fields.stream().filter(field -> field.ask().violation() == 0);
    }

    private boolean rare(Field field) {
        return !field.ask().required()
                && !field.ask().key().equals("publicationTold")
                && (serves()
                        || OF_KINDS.contains(field.ask().key())
                        || WeighAsks.RARE.contains(field.ask().key()));
    }

    private boolean serves() {
        return fields.stream().anyMatch(one -> one.ask().key().equals("method"));
    }

    /** What the folded part is for. */
    public String rareWords() {
        if (serves()) {
            return "拒收、留置、邮寄、电子或者公告送达的，在这里填写";
        }
        return rare().stream().anyMatch(field -> OF_KINDS.contains(field.ask().key()))
                ? "复制件、声音、证人、鉴定意见、境外、外文、电子监控的，在这里填写"
                : "偏离裁量基准、行为之后规定有变的，在这里填写";
    }

    private static boolean seldom(Field field) {
        return !field.ask().required() && WeighAsks.RARE.contains(field.ask().base());
    }

    private static boolean tick(Field field) {
        return field.ask().kind() == Ask.Kind.CHECK && !field.ask().required();
    }

    /** One field with its value; officers are offered as choices, usual words to be put in with one press. */
    public record Field(Ask ask, String value, List<Ask.Choice> choices, List<String> usual) {

        /** How the template draws it. */
        public String kind() {
            return ask.kind().name().toLowerCase(java.util.Locale.ROOT);
        }

        public boolean chosen(String word) {
            return List.of(value.split("[,，、]")).contains(word);
        }
    }
}
