package cn.xiangzhi.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.PaperSigns;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.PrintedPapers;
import cn.xiangzhi.documents.Signature;
import cn.xiangzhi.documents.SignsAfield;
import cn.xiangzhi.documents.forms.PaperForms;
import cn.xiangzhi.documents.ink.Drawings;
import cn.xiangzhi.field.entries.EntryKind;
import cn.xiangzhi.field.entries.EntryState;
import cn.xiangzhi.field.entries.Sent;
import cn.xiangzhi.field.pack.FieldPack;
import cn.xiangzhi.field.pack.Packing;
import cn.xiangzhi.organization.Organization;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** F24 F26: issued papers that wait for a hand are taken along and signed without a signal, bound to the digest of their words. */
@XiangzhiTest
class FieldSigningTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Papers papers;

    @Autowired
    private PaperSigns signs;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Packing packing;

    @Autowired
    private Today today;

    private Fieldwork town;
    private Actor officer;
    private Phone phone;
    private UUID visit;

    @BeforeEach
    void 一次自己的检查() {
        assumeThat(context.getBean(PaperForms.class).offered())
                .as("随附的字体")
                .allSatisfy(each -> assertThat(each.missing()).isNull());
        town = Fieldwork.in(context);
        officer = town.officer("周海涛", today.date().plusYears(1));
        var second = town.officer("孙晓燕", today.date().plusYears(1));
        phone = new Phone(context, officer);
        var now = LocalDateTime.from(today.now()).truncatedTo(ChronoUnit.MINUTES);
        var fields = new HashMap<>(Map.of(
                "cause",
                "日常巡查",
                "township",
                town.township(),
                "place",
                "老街口",
                "started",
                now.minusMinutes(20).toString(),
                "ended",
                now.minusMinutes(5).toString(),
                "officer1",
                officer.person().toString(),
                "officer2",
                second.person().toString(),
                "certificatesShown",
                "true",
                "subjectKind",
                "NOBODY"));
        fields.putAll(Map.of("seen", "货架摆在人行道上", "result", "CORRECTED"));
        var told = phone.act(EntryKind.VISIT, null, fields);
        assertThat(told.answer().why()).isEmpty();
        visit = told.id();
    }

    @Test
    void 待签的文书带全文出去_当事人和见证人各签一次_重传不重_签完不再带() {
        var paper = issue(PaperKind.SAMPLING_RECORD);
        var waits = waiting(paper).orElseThrow();
        assertThat(packing.pack(officer, phone.device).papers().get(visit))
                .as("去过的检查的文书")
                .extracting(FieldPack.PaperText::id)
                .containsExactly(paper.id());
        assertThat(waits.waiting().digest()).isEqualTo(paper.digest());
        assertThat(waits.paper().text()).isNotBlank().doesNotContain("<");
        assertThat(waits.waiting().places())
                .extracting(SignsAfield.Place::label)
                .containsExactly("当事人", "见证人", "执法人员");
        var party = signing(paper, "当事人", "李某某", "本人", paper.digest(), 1);
        var told = phone.send(party);
        assertThat(told.answer().why()).isEmpty();
        assertThat(told.state()).isEqualTo(EntryState.DONE);
        assertThat(told.answer().link()).isEqualTo("/papers/" + paper.id() + "/signatures");
        assertThat(phone.send(phone.later(party)).answer()).isEqualTo(told.answer());
        assertThat(phone.send(signing(paper, "见证人", "马某某", "邻居或者其他在场人", paper.digest(), 1))
                        .state())
                .isEqualTo(EntryState.DONE);
        assertThat(signed(paper)).hasSize(2).allSatisfy(sign -> {
            assertThat(sign.stands()).isTrue();
            assertThat(sign.wordsDigest()).isEqualTo(paper.digest());
            assertThat(sign.deviceAt()).isNotNull();
        });
        assertThat(attachments.of(town.county(), "field", told.id()))
                .as("图样随外勤记录留存")
                .hasSize(1);
        assertThat(waiting(paper).orElseThrow().waiting().places().getFirst().signed())
                .containsExactly("李某某");
    }

    @Test
    void 拒绝签名没有信号也能登记_两名执法人员注明_有见证人或者录像_重传不重_不再等他签() {
        var paper = issue(PaperKind.SAMPLING_RECORD);
        assertThat(waiting(paper).orElseThrow().waiting().places())
                .filteredOn(SignsAfield.Place::mayRefuse)
                .extracting(SignsAfield.Place::label)
                .containsExactly("当事人");
        var alone = phone.send(declining(paper, "钱某某", "", false));
        assertThat(alone.state()).isEqualTo(EntryState.REFUSED);
        assertThat(alone.answer().why()).contains("既没有见证人，也没有录音录像");
        assertThat(attachments.of(town.county(), "field", alone.id()))
                .as("退回的录像留存")
                .hasSize(1);
        assertThat(phone.send(declining(paper, "孙晓燕", "", true)).answer().why()).contains("不是文书写明的另一名执法人员");
        var asked = declining(paper, "钱某某", "周某某", true);
        var told = phone.send(asked);
        assertThat(told.answer().why()).isEmpty();
        assertThat(told.state()).isEqualTo(EntryState.DONE);
        assertThat(told.answer().result()).isEqualTo("当事人 李某某 拒绝签名已登记");
        assertThat(phone.send(phone.later(asked)).answer()).isEqualTo(told.answer());
        assertThat(signed(paper)).singleElement().satisfies(sign -> {
            assertThat(sign.refusal()).isEqualTo(new Signature.Refusal("认为取样不公", "钱某某", "周某某", true));
            assertThat(sign.deviceAt()).isNotNull();
            assertThat(sign.marks()).isEmpty();
        });
        assertThat(attachments.of(town.county(), "field", told.id()))
                .as("录像随外勤记录留存")
                .hasSize(1);
        assertThat(waiting(paper).orElseThrow().waiting().places().getFirst().signed())
                .containsExactly("李某某（拒绝签名）");
        assertThat(phone.send(declining(paper, "钱某某", "周某某", true)).answer().why())
                .contains("拒绝签名已经登记");
        assertThat(phone.send(signing(paper, "当事人", "李某某", "本人", paper.digest(), 1))
                        .state())
                .as("后来愿意签")
                .isEqualTo(EntryState.DONE);
    }

    @Test
    void 逐页签名的笔录带每一页的字_少签一页退回() {
        var paper = issue(PaperKind.INQUIRY_RECORD);
        var waits = waiting(paper).orElseThrow().waiting();
        assertThat(waits.pages())
                .hasSizeGreaterThan(1)
                .allSatisfy(words -> assertThat(words).isNotBlank());
        var lacking = phone.send(signing(
                paper, "被询问人", "李某某", "本人", paper.digest(), waits.pages().size() - 1));
        assertThat(lacking.state()).isEqualTo(EntryState.REFUSED);
        assertThat(lacking.answer().why()).contains("逐页签名");
        var told = phone.send(signing(
                paper, "被询问人", "李某某", "本人", paper.digest(), waits.pages().size()));
        assertThat(told.answer().why()).isEmpty();
        assertThat(signed(paper))
                .singleElement()
                .satisfies(
                        sign -> assertThat(sign.marks()).hasSize(waits.pages().size()));
    }

    @Test
    void 期间作废或者看的不是同一内容_退回写明_笔迹和图样都还在_不算签名() {
        var paper = issue(PaperKind.SAMPLING_RECORD);
        var other = phone.send(signing(paper, "当事人", "李某某", "本人", "0".repeat(64), 1));
        assertThat(other.state()).isEqualTo(EntryState.REFUSED);
        assertThat(other.answer().why()).contains("不是同一内容");
        papers.voidPaper(town.clerk(), paper.id(), "写错");
        assertThat(waiting(paper)).isEmpty();
        var voided = phone.send(signing(paper, "当事人", "李某某", "本人", paper.digest(), 1));
        assertThat(voided.state()).isEqualTo(EntryState.REFUSED);
        assertThat(voided.answer().why()).contains("已经作废");
        assertThat(voided.answer().remedy()).contains("重新出具");
        assertThat(attachments.of(town.county(), "field", voided.id())).hasSize(1);
        assertThat(context.getBean(cn.xiangzhi.field.entries.EntryDesk.class)
                        .get(officer, voided.id())
                        .field("marks"))
                .contains("strokes");
        assertThat(signed(paper)).isEmpty();
    }

    @Test
    void 别人的检查和外镇的文书不带_外镇人签不了() {
        var paper = issue(PaperKind.SAMPLING_RECORD);
        var colleague = town.officer("吴旁人", today.date().plusYears(1));
        assertThat(packing.pack(colleague, null).signing()).isEmpty();
        var other = Fieldwork.in(context);
        var stranger = new Phone(context, other.officer("外镇人", today.date().plusYears(1)));
        var told = stranger.act(EntryKind.SIGN, paper.id(), fields("当事人", "李某某", "本人", paper.digest(), 1));
        assertThat(told.state()).isEqualTo(EntryState.REFUSED);
        assertThat(told.answer().why()).contains("不在您的管辖范围内");
    }

    private Paper issue(PaperKind kind) {
        var government = context.getBean(Organization.class).government(town.county(), town.township());
        return papers.issue(
                town.clerk(),
                government.id(),
                kind,
                "visit",
                visit,
                today.date(),
                new HashMap<>(PrintedPapers.fields(kind)));
    }

    private java.util.Optional<FieldPack.ToSign> waiting(Paper paper) {
        return packing.pack(officer, phone.device).signing().stream()
                .filter(one -> one.paper().id().equals(paper.id()))
                .findFirst();
    }

    private List<Signature> signed(Paper paper) {
        return signs.of(papers.open(town.clerk(), paper.id()));
    }

    private Sent signing(Paper paper, String place, String name, String capacity, String digest, int pages) {
        return withFile(
                phone.make(EntryKind.SIGN, paper.id(), fields(place, name, capacity, digest, pages), List.of(), null));
    }

    private Sent declining(Paper paper, String second, String witness, boolean recorded) {
        var fields = new HashMap<>(Map.of("at", "当事人", "name", "李某某", "capacity", "本人", "digest", paper.digest()));
        fields.putAll(
                Map.of("note", "认为取样不公", "second", second, "witness", witness, "recorded", String.valueOf(recorded)));
        return withFile(phone.make(EntryKind.DECLINE, paper.id(), fields, List.of(), null));
    }

    private Sent withFile(Sent made) {
        return new Sent(
                made.device(),
                made.number(),
                made.id(),
                made.kind(),
                made.matter(),
                made.title(),
                made.made(),
                made.sent(),
                made.fields(),
                List.of(phone.file(Phone.PICTURE, made.id(), 1000)),
                null);
    }

    private static Map<String, String> fields(String place, String name, String capacity, String digest, int pages) {
        return Map.of("at", place, "name", name, "capacity", capacity, "digest", digest, "marks", Drawings.sent(pages));
    }
}
