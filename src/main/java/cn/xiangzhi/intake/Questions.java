package cn.xiangzhi.intake;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.questions.AnswerStore;
import cn.xiangzhi.intake.questions.OfficeRules;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door to the office's own questions and what was answered to them (F8). */
@Component
public class Questions {

    private final OfficeRules rules;
    private final AnswerStore answers;
    private final Today today;

    Questions(OfficeRules rules, AnswerStore answers, Today today) {
        this.rules = rules;
        this.answers = answers;
        this.today = today;
    }

    /** Asked today with that category; {@code null} township: what the county asks everywhere. */
    public List<Question> of(String county, @Nullable String township, String category) {
        return rules.asked(county, township, category, today.date());
    }

    /** What was answered with a report, in the words it was asked in. */
    public List<Answer> answered(String county, UUID report) {
        return answers.of(county, report);
    }
}
