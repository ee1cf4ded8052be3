package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.Asks;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.Procedure;
import cn.xiangzhi.casework.flow.Stage;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.secrecy.Mask;
import cn.xiangzhi.secrecy.PersonalDataOpened;
import cn.xiangzhi.shell.FlowStep;
import cn.xiangzhi.shell.Show;
import cn.xiangzhi.shell.TimelineEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the page of a case. */
@Component
class CaseViews {

    private final CaseFiles files;
    private final Parties parties;
    private final MoneyViews money;
    private final Offers offers;
    private final Terms terms;
    private final Papers papers;
    private final Attachments attachments;
    private final Places places;
    private final ApplicationEventPublisher events;
    private final Today today;
    private final List<CasePart> parts;

    CaseViews(
            CaseFiles files,
            Parties parties,
            MoneyViews money,
            Offers offers,
            Terms terms,
            Papers papers,
            Attachments attachments,
            Places places,
            ApplicationEventPublisher events,
            Today today,
            List<CasePart> parts) {
        this.files = files;
        this.parties = parties;
        this.money = money;
        this.offers = offers;
        this.terms = terms;
        this.papers = papers;
        this.attachments = attachments;
        this.places = places;
        this.events = events;
        this.today = today;
        this.parts = parts;
    }

    CasePage page(Actor actor, UUID id) {
        return page(actor, id, false);
    }

    /** The same with the party in plain words; opening is kept in the audit trail. */
    @Transactional
    CasePage opened(Actor actor, UUID id) {
        var row = files.get(actor.scope(), id);
        events.publishEvent(new PersonalDataOpened(actor, CaseWork.KIND, id, "当事人", "办理案件" + row.number()));
        return page(actor, id, true);
    }

    private CasePage page(Actor actor, UUID id, boolean opened) {
        var row = files.get(actor.scope(), id);
        var file = files.file(row);
        var county = row.countyCode();
        var clocks = terms.of(county, id).stream()
                .filter(term -> term.light() != Light.ENDED)
                .toList();
        return new CasePage(
                id,
                file.number(),
                file.matter().itemName(),
                file.stage().label(),
                file.stage().tone(),
                file.procedure().label(),
                file.version(),
                steps(file),
                offers.of(file, actor, today.now()),
                clocks,
                core(row, file),
                party(county, id, opened),
                !opened && actor.has(Right.PERSONAL_DATA_OPEN),
                evidence(county, file),
                papers.of(county, CaseWork.KIND, id),
                money.of(file, today.date()),
                file.acts().stream()
                        .flatMap(act -> act.cautions().stream())
                        .distinct()
                        .toList(),
                parts.stream().flatMap(part -> part.of(actor, file).stream()).toList(),
                timeline(file));
    }

    static List<FlowStep> steps(CaseFile file) {
        var road = file.procedure() == Procedure.SUMMARY ? Procedure.SUMMARY.road() : Procedure.ORDINARY.road();
        if (file.stage() == Stage.NOT_FILED || file.stage() == Stage.TRANSFERRED) {
            return List.of(
                    new FlowStep(Stage.LEAD.label(), FlowStep.State.DONE),
                    new FlowStep(Stage.VERIFYING.label(), FlowStep.State.DONE),
                    new FlowStep(file.stage().label(), FlowStep.State.CURRENT));
        }
        var here = file.stage() == Stage.OVERDUE ? Stage.PERFORMING : file.stage();
        var at = road.indexOf(here);
        var steps = new ArrayList<FlowStep>();
        for (var i = 0; i < road.size(); i++) {
            var label = i == at ? file.stage().label() : road.get(i).label();
            steps.add(new FlowStep(
                    label, i < at ? FlowStep.State.DONE : i == at ? FlowStep.State.CURRENT : FlowStep.State.AHEAD));
        }
        return List.copyOf(steps);
    }

    private Map<String, String> core(CaseRow row, CaseFile file) {
        var core = new LinkedHashMap<String, String>();
        core.put("案号", file.number());
        core.put("事项", file.matter().itemCode() + " " + file.matter().itemName());
        core.put("程序", file.procedure().label());
        core.put("发生地点", places.name(row.townshipCode()) + " " + row.placeWords());
        core.put("线索登记", Show.date(row.openedOn()));
        put(core, "立案（适用）日期", row.filedOn());
        put(core, "决定日期", row.decidedOn());
        if (row.decisionNumber() != null) {
            core.put("决定书文号", row.decisionNumber());
        }
        put(core, "送达日期", row.servedOn());
        file.imposed().map(Penalty::words).ifPresent(words -> core.put("处理结果", words));
        for (var key : List.of("reviewUntil", "suitUntil")) {
            if (!file.said(key).isEmpty()) {
                var day = LocalDate.parse(file.said(key));
                core.put(key.equals("reviewUntil") ? "申请复议截止" : "提起诉讼截止", Show.date(day));
            }
        }
        put(core, "结案日期", row.closedOn());
        return core;
    }

    private static void put(Map<String, String> core, String label, @Nullable LocalDate day) {
        if (day != null) {
            core.put(label, Show.date(day));
        }
    }

    private Map<String, String> party(String county, UUID id, boolean opened) {
        var p = parties.of(county, id);
        var shown = new LinkedHashMap<String, String>();
        shown.put("类型", p.kind().label());
        shown.put("姓名（名称）", opened ? p.name() : p.shown());
        if (p.idNumber() != null) {
            shown.put("身份证号码", opened ? p.idNumber() : Mask.idNumber(p.idNumber()));
        }
        if (p.creditCode() != null) {
            shown.put("统一社会信用代码", p.creditCode());
        }
        if (p.representative() != null) {
            shown.put("法定代表人（经营者）", opened ? p.representative() : Mask.name(p.representative()));
        }
        if (p.address() != null) {
            shown.put("住址", opened ? p.address() : Mask.address(p.address()));
        }
        if (p.phone() != null) {
            shown.put("联系电话", opened ? p.phone() : Mask.phone(p.phone()));
        }
        return shown;
    }

    private List<CasePage.Evidence> evidence(String county, CaseFile file) {
        return file.evidence().stream()
                .map(act -> new CasePage.Evidence(
                        act.move() == OrdinaryMove.TAKE_EVIDENCE ? act.facts().text("evidenceKind") : "勘验笔录、现场笔录",
                        CaseFile.title(act),
                        act.facts().text("origin") + " " + act.facts().text("takenBy"),
                        verified(file, act),
                        attachments.of(county, CaseGate.EVIDENCE, act.id())))
                .toList();
    }

    private static String verified(CaseFile file, Act act) {
        var verification = act.facts().has("verification") ? act.facts().text("verification") : "已查证属实";
        return file.excluded(act) ? "已排除，不作依据" : verification;
    }

    static List<TimelineEntry> timeline(CaseFile file) {
        return file.acts().reversed().stream()
                .map(act -> new TimelineEntry(
                        act.at(),
                        act.person() == null ? "系统" : act.name() + "（" + act.post() + "）",
                        act.move().label(),
                        detail(act),
                        act.move().basis()))
                .toList();
    }

    private static @Nullable String detail(Act act) {
        var words = new ArrayList<String>();
        for (var key : List.of(
                "facts",
                "title",
                "excludedTitle",
                "thingsTaken",
                "things",
                "disposition",
                "opinion",
                "reason",
                "plea",
                "adopted",
                "method",
                "servedOn",
                "amount",
                "corrected",
                "fine")) {
            if (act.facts().has(key)
                    && Asks.of(act.move()).stream().anyMatch(ask -> ask.key().equals(key))) {
                var ask = Asks.of(act.move()).stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElseThrow();
                words.add(ask.label() + "：" + ask.shown(act.facts().text(key)));
            }
        }
        return words.isEmpty() ? null : String.join("；", words);
    }
}
