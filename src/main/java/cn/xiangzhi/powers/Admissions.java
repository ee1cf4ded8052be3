package cn.xiangzhi.powers;

import cn.xiangzhi.powers.lists.ListDesk;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The door before anything is assigned to a township: its lists and temporary tasks (S12, F56). */
@Component
public class Admissions {

    private final ListDesk lists;

    Admissions(ListDesk lists) {
        this.lists = lists;
    }

    /** Whether the matter may be assigned that day, by which row of which list, or why not. */
    public Admission of(Asked asked, LocalDate on) {
        return lists.admission(asked, on);
    }
}
