package cn.xiangzhi.inspection.rules;

/** What whoever is inspected is always told, on the notice, in the record and by the code shown at the door (INSP). */
public final class Told {

    /** What inspectors of enterprises may never do, in our own words (INSP). */
    public static final String FIVE = "严禁为创收而检查；严禁接受被检查企业的任何好处；严禁参加被检查企业安排的宴请、娱乐和旅游；严禁由被检查企业承担费用；严禁把检查变相为收费或者摊派。";

    public static final String RIGHTS =
            "检查人员应当主动出示执法证件，不出示的，有权拒绝检查；认为检查人员与检查有利害关系的，可以申请回避；对检查结果有异议的，可以陈述和申辩；认为检查违法的，可以扫入企码评价，向司法行政部门投诉举报，依法申请行政复议或者提起行政诉讼。";

    public static final String SHOWN = "检查前已主动出示执法证件";

    private Told() {}
}
