package cn.xiangzhi.casework.force;

import cn.xiangzhi.casework.file.PaperFacts.Source;
import cn.xiangzhi.casework.file.PaperFiller;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CrimeMove;
import cn.xiangzhi.casework.flow.ExceptionMove;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.RecusalMove;
import cn.xiangzhi.casework.rules.People;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.organization.Person;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Fields of the papers about a criminal transfer and about withdrawal (CTR 5, 6, 12; AEL 21; PPL 43). */
@Component
class CrimePapers implements PaperFiller {

    private static final Set<PaperKind> KINDS = EnumSet.of(
            PaperKind.CRIME_REPORT,
            PaperKind.CRIME_APPROVAL,
            PaperKind.CRIME_TRANSFER,
            PaperKind.GOODS_NOTICE,
            PaperKind.RECUSAL_REQUEST,
            PaperKind.RECUSAL_DECISION);

    private final Organization organization;

    CrimePapers(Organization organization) {
        this.organization = organization;
    }

    @Override
    public boolean fills(PaperKind kind) {
        return KINDS.contains(kind);
    }

    @Override
    public void fill(Map<String, Object> f, Source s) {
        ForcePapers.contact(f, s);
        crime(f, s);
        sending(f, s);
        recusal(f, s);
    }

    private void crime(Map<String, Object> f, Source s) {
        f.put("涉嫌罪名", s.said("suspectedCrime"));
        f.put("涉嫌犯罪的事实", s.said("crimeFacts"));
        f.put("追诉标准和依据", s.said("crimeBasis"));
        f.put("专案组人员", group(s));
        f.put("专案组意见", s.said("groupOpinion"));
        f.put("涉案物品情况", s.said("hasGoods").isEmpty() ? "没有涉案物品" : "有涉案物品，见清单");
        f.put("报告日期", s.act().on());
        s.file().last(CrimeMove.REPORT_CRIME).map(Act::on).ifPresent(on -> f.put("收到报告时间", on));
        f.put("审批结论", s.act().move() == CrimeMove.REFUSE_CRIME ? "不批准移送" : "批准移送");
        f.put("不批准的理由", s.act().facts().text("refuseReason"));
        f.put("逾期原因", ExceptionMove.reason(s.file(), s.act(), RefusalCode.TRAN_04));
    }

    private void sending(Map<String, Object> f, Source s) {
        f.put("接受移送机关", s.said("policeOrgan"));
        f.put("移送依据", s.act().move().basis());
        s.file()
                .last(CrimeMove.APPROVE_CRIME)
                .ifPresent(act -> f.put(
                        "批准情况",
                        act.name() + "于"
                                + act.at()
                                        .toLocalDateTime()
                                        .toString()
                                        .replace('T', ' ')
                                        .substring(0, 16) + "批准"));
        f.put("移送材料", materials(s));
        f.put("涉案物品清单", lines(s.said("goodsList")));
        f.put("已作的处罚", s.file().decision() == null ? "" : s.file().outcome());
        f.put("移送回执", s.said("policeReceipt"));
        f.put("移送的物品", lines(s.said("goodsHanded")));
        f.put("移交日期", s.act().on());
        f.put("接收人", s.said("goodsReceiver"));
    }

    private void recusal(Map<String, Object> f, Source s) {
        f.put("申请人", s.said("recusalBy"));
        f.put("被申请回避的人员", person(s, "recusedPerson").map(Person::name).orElse(""));
        f.put("岗位", standing(s, "recusalOf"));
        f.put("申请理由", s.said("recusalGround"));
        f.put("申请日期", s.said("recusalAskedOn"));
        f.put("登记人", s.actor().name());
        if (s.act().move() == RecusalMove.DECIDE_RECUSAL) {
            f.put("决定", s.said("recusalResult"));
            f.put("决定理由", s.said("recusalReason"));
            f.put("决定人", standing(s, "recusalDecider"));
            f.put("决定日期", s.act().on());
            f.put("调查的效力", s.act().facts().text("recusalWork"));
            f.put("讨论意见", lines(s.act().facts().text("opinions")));
        }
    }

    private String group(Source s) {
        var report = s.file().last(CrimeMove.REPORT_CRIME).map(Act::facts).orElse(Facts.NONE);
        return Stream.of("officer1", "officer2")
                .map(report::id)
                .flatMap(Optional::stream)
                .flatMap(id -> organization.person(s.file().matter().place().county(), id).stream())
                .map(Person::name)
                .collect(Collectors.joining("、"));
    }

    private Optional<Person> person(Source s, String key) {
        return new Facts(Map.of(key, s.said(key)))
                .id(key)
                .flatMap(id -> organization.person(s.file().matter().place().county(), id));
    }

    private static String standing(Source s, String key) {
        return new Facts(Map.of(key, s.said(key)))
                .one(key, People.Standing.class)
                .map(People.Standing::label)
                .orElse("");
    }

    private static List<String> materials(Source s) {
        var list = new ArrayList<>(List.of("涉嫌犯罪案件移送书", "涉嫌犯罪案件情况的调查报告"));
        if (s.act().facts().yes("withGoodsList")) {
            list.add("涉案物品清单");
        }
        if (s.act().facts().yes("withAppraisal")) {
            list.add("检验报告或者鉴定结论");
        }
        list.addAll(lines(s.act().facts().text("otherMaterials")));
        return list;
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
