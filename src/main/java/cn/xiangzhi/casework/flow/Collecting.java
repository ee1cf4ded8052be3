package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Statute.FSR;

import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;

/** What a decision remembers of the bank that collects, and what follows when no agreement binds it (FSR 6; PPL 67(3)). */
public final class Collecting {

    /** The number of the agreement in force, or one of the two words below. */
    public static final String STATE = "collectAgreement";

    /** No agreement was ever registered here: nobody can tell. */
    public static final String UNKNOWN = "未登记";

    /** Agreements are registered, and none is in force on the day. */
    public static final String LAPSED = "不在有效期内";

    public static final String BANK = "collectBank";
    public static final String ADDRESS = "collectAddress";
    public static final String PAYEE = "collectPayee";
    public static final String ACCOUNT = "collectAccount";
    public static final String PAYEE_BANK = "collectPayeeBank";
    public static final String UNIT = "collectUnit";
    public static final String INCOME = "collectIncome";

    static final Gate<Try> GATE = Gate.of(
            "代收银行",
            clause(
                    "代收-1",
                    of(FSR, 6),
                    "代收银行的代收协议在决定之日是否不在有效期内",
                    t -> t.facts().text(STATE).equals(LAPSED),
                    No.say("PROC-13", "登记的代收协议在决定之日都不在有效期内，决定书写不出依法代收罚款的银行", "请由财政所在“代收协议”中登记续签的协议，再作决定")));

    static final Gate<Try> CAUTION = Gate.of(
            "提示",
            clause(
                    "提示-10",
                    of(FSR, 6),
                    "代收银行是否没有登记代收协议",
                    t -> t.facts().text(STATE).equals(UNKNOWN),
                    No.say(null, "没有登记与代收银行签订的代收协议，无法核对决定书写的银行能不能代收", "请由财政所在“代收协议”中登记")));

    private Collecting() {}
}
