package cn.xiangzhi.casework.rules;

import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.law.Statute;
import cn.xiangzhi.organization.Certificate;
import cn.xiangzhi.powers.Mode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which posts one person may fill on one case, and whether a certificate serves an act on its day (PPL 42, 58, 64, 67; rules §3). */
public final class Posts {

    private Posts() {}

    /** What somebody does on a case. */
    public enum Post implements Labelled {
        LEAD_REGISTRAR("线索登记"),
        OFFICER("执法人员（承办）"),
        CASE_REVIEWER("案件审核"),
        LEGAL_REVIEWER("法制审核"),
        ORGAN_HEAD("负责人审批"),
        HEARING_CHAIR("听证主持"),
        SERVER("送达"),
        FINANCE_CLERK("收款登记"),
        EXHIBIT_KEEPER("涉案物品保管");

        /** Nobody who handles a case also fills one of these on it. */
        private static final Set<Post> APART =
                EnumSet.of(CASE_REVIEWER, LEGAL_REVIEWER, ORGAN_HEAD, HEARING_CHAIR, FINANCE_CLERK, EXHIBIT_KEEPER);

        private final String label;

        Post(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** The posts of one person on one case. */
    public record Held(@Fact("同一人在同一案件中的岗位") Set<Post> posts) {

        boolean mixed() {
            return posts.contains(Post.OFFICER) && posts.stream().anyMatch(Post.APART::contains);
        }

        String others() {
            return String.join(
                    "、",
                    posts.stream()
                            .filter(Post.APART::contains)
                            .sorted()
                            .map(Post::label)
                            .toList());
        }
    }

    public static final Gate<Held> POSTS = Gate.of(
            "岗位不相容",
            refuses(
                    "岗位-1",
                    RefusalCode.OFCR_07,
                    "承办本案的人是否又审核、审批、主持听证、收款或者保管物品",
                    Held::mixed,
                    h -> "承办本案的人不得同时担任" + h.others()));

    /**
     * A certificate on the day of an act.
     *
     * @param state null where there is none
     * @param from the first day it is valid
     * @param until the last one
     */
    public record Shown(
            @Fact("办案方式") @Nullable Mode mode,
            @Fact("证件状态（没有证件则不填）") Certificate.@Nullable State state,
            @Fact("有效期起") @Nullable LocalDate from,
            @Fact("有效期止") @Nullable LocalDate until,
            @Fact("执法行为的日期") LocalDate on,
            @Fact("证件载明本事项的执法领域，或者委托机关认可") boolean recognised) {

        boolean valid() {
            return state == Certificate.State.VALID
                    && (from == null || !on.isBefore(from))
                    && (until == null || !on.isAfter(until));
        }

        String why() {
            if (state == null) {
                return "没有执法证";
            }
            return state == Certificate.State.VALID ? "执法证在" + on + "不在有效期内" : "执法证已" + state.label();
        }
    }

    /** Asked for the day of the act, never for the day of filing. */
    public static final Gate<Shown> CERTIFICATE = Gate.of(
            "执法证在行为当日是否有效",
            refuses("证件-1", RefusalCode.OFCR_02, "行为当日是否没有有效的执法证", s -> !s.valid(), Shown::why),
            refuses(
                    "证件-2",
                    RefusalCode.OFCR_02,
                    "受委托办理的，证件是否没有载明委托机关的领域，也没有得到认可",
                    s -> s.mode() == Mode.DELEGATED && !s.recognised(),
                    s -> "受委托办理的，执法证须由委托机关认可：由其组织培训、考试，载明其执法领域"));

    /** What is published before anything is enforced (PPL 34, 39; three systems). */
    public record Before(
            @Fact("已公示执法机关") boolean organ,
            @Fact("已公示立案依据") boolean grounds,
            @Fact("已公示实施程序") boolean procedure,
            @Fact("已公示救济渠道") boolean remedies,
            @Fact("已公布裁量基准（没有制定的视为已公布）") boolean benchmarks) {}

    public static final Gate<Before> BEFORE = Gate.of(
            "事前公示",
            clause(
                    "事前-1",
                    Citation.of(Statute.PPL, 39),
                    "是否有机关、依据、程序、救济渠道没有公示",
                    b -> !b.organ() || !b.grounds() || !b.procedure() || !b.remedies(),
                    No.say(null, "处罚的实施机关、立案依据、实施程序和救济渠道应当公示，还没有全部公示", "请先公示，再实施处罚")),
            clause(
                    "事前-2",
                    Citation.of(Statute.PPL, 34),
                    "裁量基准是否没有公布",
                    b -> !b.benchmarks(),
                    No.say(null, "裁量基准没有向社会公布", "请先公布裁量基准，再照它行使裁量权")));
}
