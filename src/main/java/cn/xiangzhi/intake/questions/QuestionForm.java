package cn.xiangzhi.intake.questions;

import cn.xiangzhi.intake.Question;
import cn.xiangzhi.intake.QuestionKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question as the office fills it in; {@code choices} one a line. */
record QuestionForm(
        @Nullable UUID once,
        @Nullable Long version,

        @NotBlank(message = "请填写问题") @Size(max = 100, message = "问题最多 100 字") @Nullable
        String label,

        @NotNull(message = "请选择回答方式") @Nullable QuestionKind kind,
        @Nullable Boolean required,
        @Nullable Integer position,

        @Size(max = 200, message = "提示最多 200 字") @Nullable String help,

        @Size(max = 4000, message = "选项太多") @Nullable String choices,
        @NotNull(message = "请填写启用日期") @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static QuestionForm empty(LocalDate today, int position) {
        return new QuestionForm(null, 0L, "", null, false, position, "", "", today, null);
    }

    static QuestionForm of(Question question) {
        return new QuestionForm(
                null,
                question.version(),
                question.label(),
                question.kind(),
                question.required(),
                question.position(),
                question.help(),
                String.join("\n", question.choices()),
                question.validFrom(),
                question.validTo());
    }

    QuestionDesk.Draft draft() {
        var chosen = kind == null ? QuestionKind.TEXT : kind;
        return new QuestionDesk.Draft(
                or(label),
                chosen,
                Boolean.TRUE.equals(required),
                position == null ? 1 : position,
                or(help),
                chosen.chosen()
                        ? or(choices)
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList()
                        : java.util.List.of(),
                validFrom == null ? LocalDate.EPOCH : validFrom,
                validTo);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text.replace("\0", "");
    }
}
