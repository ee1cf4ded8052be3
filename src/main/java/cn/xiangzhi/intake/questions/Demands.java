package cn.xiangzhi.intake.questions;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Along;
import cn.xiangzhi.intake.Answer;
import cn.xiangzhi.intake.Category;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.intake.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What the office asks of a report before it is taken in, whatever its channel (F8): that residents may choose the category,
 * and that its questions are answered as they were put. An order of a foreign register is never refused for what was not
 * asked there: what is open is told instead, for the desk to ask back.
 */
@Component
public class Demands {

    private final OfficeRules rules;
    private final Today today;

    Demands(OfficeRules rules, Today today) {
        this.rules = rules;
        this.today = today;
    }

    /** Refuses, or answers what is still to be asked. */
    public List<String> met(NewReport handed, Category category) {
        var place = handed.place();
        if (handed.channel().open() && rules.hidden(place.county(), place.township(), category.code())) {
            throw Refused.invalid(
                    "这一类现在不能网上反映", "本地没有开放“" + category.name() + "”的网上反映", "请改选其他类别，或者选“说不清属于哪一类”，由工作人员判定");
        }
        var asked = rules.asked(place.county(), place.township(), category.code(), today.date());
        var answers = handed.along().answers();
        if (asked.isEmpty() && answers.isEmpty()) {
            return List.of();
        }
        var wrong = new ArrayList<>(strangers(asked, answers));
        var open = new ArrayList<String>();
        for (var question : asked) {
            var given = given(question, answers);
            var problem = Answering.of(List.of(question), code -> given).wrong().get(question.code());
            if (problem != null && given.isEmpty() && unknownTo(handed.along(), question)) {
                open.add(question.label());
            } else if (problem != null) {
                wrong.add(problem);
            }
        }
        if (!wrong.isEmpty()) {
            throw Refused.invalid(
                    "报告没有收下", "附加问题没有答好：" + String.join("；", wrong), "请按“" + category.name() + "”的问题补上、改正以后再提交");
        }
        return open;
    }

    private static List<String> given(Question question, List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.code().equals(question.code()))
                .flatMap(answer -> answer.lines().stream())
                .toList();
    }

    private static List<String> strangers(List<Question> asked, List<Answer> answers) {
        var codes = asked.stream().map(Question::code).collect(Collectors.toSet());
        return answers.stream()
                .filter(answer -> !codes.contains(answer.code()))
                .map(answer -> "“" + answer.label() + "”现在不问")
                .toList();
    }

    /** A hotline or a petition was taken down elsewhere; a program was shown only what the whole county asks. */
    private static boolean unknownTo(Along along, Question question) {
        return along.outside() != null
                || along.sender() != null && !question.township().isEmpty();
    }
}
