package cn.xiangzhi.powers.rules;

import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.law.RuleBook;
import cn.xiangzhi.law.Statute;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Power given to a township by its province (PPL 24), its limits in content, time and place, and what follows from it. */
public final class Empowerment {

    private Empowerment() {}

    /** Who decided the list. */
    public enum Decider implements Labelled {
        PROVINCE("省级"),
        CITY("设区的市级"),
        COUNTY("县级"),
        NONE("没有决定");

        private final String label;

        Decider(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What a penalty rests on. */
    public enum Norm implements Labelled {
        LAW("法律、法规、规章"),
        NORMATIVE_DOCUMENT("规范性文件"),
        UNPUBLISHED("没有公布的规定");

        private final String label;

        Norm(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * An item of a township's list on the day of an act.
     *
     * @param ownPower a law names the township itself (CPA 65): no list, no province and no term of a list is asked for
     * @param until the day from which the item is no longer held; null while it is
     */
    public record Item(
            @Fact("法律直接授予乡镇的职权（如城乡规划法第六十五条）") boolean ownPower,
            @Fact("事项在现行清单内，或者法律直接授权") boolean listed,
            @Fact("清单由哪一级决定") Decider decidedBy,
            @Fact("清单已向社会公布") boolean published,
            @Fact("生效日期") LocalDate from,
            @Fact("失效日期（仍有效则不填）") @Nullable LocalDate until,
            @Fact("立案或者决定日期") LocalDate on,
            @Fact("违法行为发生在本辖区和本级管理的规划区") boolean inTerritory,
            @Fact("限制人身自由的处罚或者措施") boolean liberty,
            @Fact("处罚依据") Norm norm) {}

    public static final Gate<Item> ITEM = Gate.of(
            "赋权事项",
            refuses("赋权-1", RefusalCode.AUTH_05, "是否限制人身自由", Item::liberty),
            refuses("赋权-2", RefusalCode.AUTH_06, "依据是否不是法律、法规、规章", i -> i.norm() != Norm.LAW),
            refuses("赋权-3", RefusalCode.AUTH_01, "是否不在清单内，也没有法律直接授权", i -> !i.ownPower() && !i.listed()),
            refuses(
                    "赋权-4",
                    RefusalCode.AUTH_02,
                    "是否不是省级决定，或者没有公布",
                    i -> !i.ownPower() && (i.decidedBy() != Decider.PROVINCE || !i.published()),
                    i -> i.decidedBy() == Decider.PROVINCE
                            ? "赋权决定没有向社会公布"
                            : "赋权须由省级决定，现为" + i.decidedBy().label()),
            refuses(
                    "赋权-5",
                    RefusalCode.AUTH_03,
                    "是否尚未生效或者已经失效",
                    i -> !i.ownPower()
                            && (i.on().isBefore(i.from()) || i.until() != null && !i.on().isBefore(i.until())),
                    i -> "有效期自" + i.from() + (i.until() == null ? "起" : "至" + i.until() + "前") + "，办理日期为" + i.on()),
            refuses("赋权-6", RefusalCode.AUTH_04, "发生地是否不在本辖区或者本级管理的规划区", i -> !i.inTerritory()));

    /** A power moved from a department to a township. */
    public record Moved(
            @Fact("职权移交乡镇的日期") LocalDate moved,
            @Fact("原部门立案日期（没有立案则不填）") @Nullable LocalDate departmentFiled) {}

    public enum Continues implements Labelled {
        COUNTY_DEPARTMENT("由原部门办结"),
        TOWNSHIP("由乡镇办理");

        private final String label;

        Continues(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Moved, Continues> CONTINUES = new RuleBook<>(
            "移交前已立的案件",
            Gate.VERSION,
            List.of(new Clause<>(
                    "移交-1",
                    Citation.of(Statute.HN2025),
                    "原部门是否在移交之前已经立案",
                    m -> m.departmentFiled() != null && m.departmentFiled().isBefore(m.moved()),
                    Continues.COUNTY_DEPARTMENT)),
            Continues.TOWNSHIP);

    /** A decision the old department takes all the same. */
    public record DepartmentDecides(
            @Fact("职权移交乡镇的日期") LocalDate moved,
            @Fact("移交前已由该部门立案") boolean filedBefore,
            @Fact("该部门作出决定的日期") LocalDate decided) {}

    public static final Gate<DepartmentDecides> DEPARTMENT = Gate.of(
            "移交后原部门的决定",
            refuses(
                    "移交-2",
                    RefusalCode.AUTH_08,
                    "移交之后是否由原部门办理新案",
                    d -> !d.filedBefore() && !d.decided().isBefore(d.moved())));

    /** Organs that both claim or both refuse a case. */
    public record Dispute(
            @Fact("双方在同一县") boolean sameCounty,
            @Fact("双方协商一致") boolean agreed) {}

    public enum Designator implements Labelled {
        NEGOTIATED("按协商结果办理"),
        COUNTY_GOVERNMENT("县级人民政府指定"),
        COMMON_SUPERIOR("报请共同的上一级机关指定");

        private final String label;

        Designator(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Dispute, Designator> DESIGNATES = new RuleBook<>(
            "管辖争议",
            Gate.VERSION,
            List.of(
                    new Clause<>(
                            "管辖-1",
                            Citation.of(Statute.PPL, 25, 2),
                            "双方是否协商一致",
                            Dispute::agreed,
                            Designator.NEGOTIATED),
                    new Clause<>(
                            "管辖-2",
                            Citation.of(Statute.PPL, 25, 2),
                            "双方是否在同一县",
                            Dispute::sameCounty,
                            Designator.COUNTY_GOVERNMENT)),
            Designator.COMMON_SUPERIOR);

    /** A building without the permit its area calls for. */
    public record Building(
            @Fact("位于乡、村庄规划区") boolean rural,
            @Fact("乡镇取得了规划处罚权") boolean empowered) {}

    public enum Handles implements Labelled {
        TOWNSHIP_GOVERNMENT("乡镇人民政府责令停止建设、限期改正，逾期可以拆除"),
        TOWNSHIP_EMPOWERED("乡镇以赋权名义处罚；强制拆除须县级以上政府责成"),
        COUNTY_PLANNING_AUTHORITY("县级规划主管部门处理，拆除须县级以上政府责成");

        private final String label;

        Handles(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Building, Handles> BUILDING = new RuleBook<>(
            "违法建设由谁处理",
            Gate.VERSION,
            List.of(
                    new Clause<>(
                            "规划-1",
                            Citation.of(Statute.CPA, 65),
                            "是否位于乡、村庄规划区",
                            Building::rural,
                            Handles.TOWNSHIP_GOVERNMENT),
                    new Clause<>(
                            "规划-2",
                            Citation.of(Statute.PPL, 24),
                            "乡镇是否取得了规划处罚权",
                            Building::empowered,
                            Handles.TOWNSHIP_EMPOWERED)),
            Handles.COUNTY_PLANNING_AUTHORITY);
}
