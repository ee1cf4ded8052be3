package cn.xiangzhi.casework.flow;

import cn.xiangzhi.powers.Mode;

/**
 * Everything that follows from the mode of a case (rules §2.1, §4): in whose name and under whose seal it is decided, against
 * whom a party goes and where, whether coercive measures are possible at all, and who approves.
 *
 * @param measures whether coercive measures are possible (AEL 17)
 */
public record Standing(
        Mode mode,
        String name,
        String seal,
        String respondent,
        String defendant,
        String reviewOrgan,
        boolean measures,
        String approver) {

    /**
     * @param township the township's government
     * @param holder the organ in whose name the case goes: the township itself, or the organ that entrusted
     * @param county the county's government
     * @param measuresInLaw whether a law or regulation gives measures for the item
     */
    public static Standing of(Mode mode, String township, String holder, String county, boolean measuresInLaw) {
        var organ = mode == Mode.EMPOWERED ? township : holder;
        return new Standing(
                mode,
                organ,
                organ + "印章",
                mode.respondsItself() ? township : holder,
                mode.defendsItself() ? township : holder,
                county,
                mode == Mode.EMPOWERED && measuresInLaw,
                mode == Mode.EMPOWERED ? township + "负责人" : holder + "负责人（处罚决定报委托机关审批，由其作出）");
    }

    /** As a decision says it. */
    public String words() {
        return mode == Mode.EMPOWERED
                ? "本机关依照《中华人民共和国行政处罚法》第二十四条或者法律、法规的直接规定行使本项职权，以本机关名义作出决定。"
                : "本项职权由" + name + "依照《中华人民共和国行政处罚法》第二十条书面委托办理，以" + name + "的名义作出决定。";
    }
}
