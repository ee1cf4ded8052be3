package cn.xiangzhi.intake;

import java.util.List;
import java.util.UUID;

/**
 * An answer with the question as it was put: later changes of the question do not reach it. Several choices stand a line
 * each; photos as ids of attachments or as addresses, a line each.
 */
public record Answer(UUID question, String code, String label, QuestionKind kind, String value) {

    /** The answer in one line, for facts, sheets and other programs. */
    public String words() {
        return kind == QuestionKind.PHOTO ? lines().size() + " 张照片" : String.join("、", lines());
    }

    public List<String> lines() {
        return kind == QuestionKind.TEXT
                ? List.of(value)
                : value.lines().filter(line -> !line.isBlank()).toList();
    }
}
