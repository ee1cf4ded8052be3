package cn.xiangzhi.organization.competition;

import cn.xiangzhi.base.Labelled;
import java.util.List;

/** Where a competitive appointment stands (S28); the order is the order of the steps. */
public enum Step implements Labelled {
    SIGN_UP("报名"),
    FIRST_CHECK("资格初审"),
    WRITTEN("笔试"),
    INTERVIEW("面试"),
    ASSESSMENT("考察"),
    RESULT("确定人选"),
    NOTICE("公示"),
    APPOINTED("已任命"),
    CANCELLED("已取消");

    /** The steps that are marked, ranked and cut. */
    static final List<Step> EXAMS = List.of(WRITTEN, INTERVIEW, ASSESSMENT);

    private final String label;

    Step(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    public boolean exam() {
        return EXAMS.contains(this);
    }

    public boolean over() {
        return this == APPOINTED || this == CANCELLED;
    }

    Step next() {
        return values()[ordinal() + 1];
    }
}
