package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.flow.Ask;
import cn.xiangzhi.casework.flow.WeighAsks;
import cn.xiangzhi.documents.PaperKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form of one move: its fields with what the file already knows filled in, and what comes of it. */
record MovePage(
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

    /** Whether a fine is weighed on this form. */
    public boolean weighs() {
        return fields.stream().anyMatch(field -> field.ask().key().equals("weighed"));
    }

    /** The same with what the calculator reckoned. */
    MovePage with(Map<String, String> taken) {
        var filled = fields.stream()
                .map(field -> WeighAsks.TAKEN_OVER.contains(field.ask().key())
                                && taken.containsKey(field.ask().key())
                        ? new Field(field.ask(), taken.getOrDefault(field.ask().key(), ""), field.choices())
                        : field)
                .toList();
        return new MovePage(id, number, title, label, slug, basis, version, once, filled, papers, files, back, refusal);
    }

    /** One field with its value; officers are offered as choices. */
    record Field(Ask ask, String value, List<Ask.Choice> choices) {

        /** How the template draws it. */
        public String kind() {
            return ask.kind().name().toLowerCase(java.util.Locale.ROOT);
        }

        public boolean chosen(String word) {
            return List.of(value.split("[,，、]")).contains(word);
        }
    }
}
