package cn.xiangzhi.organization.training;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.history.StaffHistory;
import cn.xiangzhi.organization.history.StaffHistory.Subject;
import cn.xiangzhi.organization.people.PeopleRegister;
import cn.xiangzhi.organization.people.PersonStore;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody in post attended, a course or an examination: entered once, after it was held, and told in the history (S30). */
@Component
class Attendance {

    private final PeopleRegister people;
    private final StaffHistory history;
    private final Today today;

    Attendance(PeopleRegister people, StaffHistory history, Today today) {
        this.people = people;
        this.history = history;
        this.today = today;
    }

    /** {@code insert} stores the row and says how many it stored: none when it was sent before. */
    @Transactional
    void enter(
            Actor actor,
            UUID person,
            String what,
            LocalDate heldOn,
            String words,
            ToIntFunction<PersonStore.Row> insert) {
        var who = people.inPost(actor, person);
        if (heldOn.isAfter(today.date())) {
            throw Refused.invalid(what + "未登记", what + "日期晚于今天", "请在" + what + "结束以后登记");
        }
        if (insert.applyAsInt(who) == 1) {
            history.add(actor, who.townshipCode(), Subject.PERSON, person, "登记" + what, words);
        }
    }
}
