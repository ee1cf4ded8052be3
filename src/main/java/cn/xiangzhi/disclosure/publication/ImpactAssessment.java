package cn.xiangzhi.disclosure.publication;

import cn.xiangzhi.disclosure.rules.PrivacyAssessment;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Statute;
import java.time.LocalDate;

/**
 * The assessment before a natural person's data are made public (PIPL 55, 56): why it is lawful and necessary, what it does
 * to the person, how the data are protected. It stays with the entry's acts, which nobody deletes.
 */
final class ImpactAssessment {

    /** As the acts of an entry name it. */
    static final String KIND = "个人信息保护影响评估";

    static final Citation BASIS = Citation.of(Statute.PIPL, 55);

    /** So many characters an assessment has at least: purpose, influence and measures in a sentence each. */
    private static final int LEAST = 30;

    private ImpactAssessment() {}

    /** What the form begins with; the reviewer checks it against the words below it. */
    static String usual(boolean minor) {
        return "合法、正当、必要：公示行政处罚决定是履行法定职责，只公示处罚所必需的内容。"
                + "对个人权益的影响：当事人的违法事实和处罚在公示期内可以被查到，期满停止。"
                + "保护措施：隐去证件号、住址、电话、账号、出生日期，"
                + (minor ? "当事人不满十八周岁，不写姓名；" : "自然人只写姓氏加“某”；")
                + "决定被撤销、变更的，三个工作日内撤回。";
    }

    /** Refuses to go on without one, or with one that leaves out what it must say. */
    static void mustStand(String assessment, LocalDate on) {
        var words = assessment.strip();
        PrivacyAssessment.GATE.pass(
                "不能公示",
                new PrivacyAssessment(
                        true,
                        words.length() < LEAST ? null : on,
                        on,
                        words.contains("必要"),
                        words.contains("影响"),
                        words.contains("措施"),
                        null));
    }
}
