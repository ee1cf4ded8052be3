package cn.xiangzhi.powers;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.powers.batches.AgreementDesk;
import cn.xiangzhi.powers.batches.AnswerMove;
import cn.xiangzhi.powers.batches.Batch;
import cn.xiangzhi.powers.batches.BatchDesk;
import cn.xiangzhi.powers.holdings.Holding;
import cn.xiangzhi.powers.lists.DutyRow;
import cn.xiangzhi.powers.lists.ListDesk;
import cn.xiangzhi.powers.lists.ListKind;
import cn.xiangzhi.powers.lists.TemporaryTask;
import cn.xiangzhi.powers.lists.TemporaryTasks;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door for lists, tasks and batches from other rooms: the demonstration county. People do it on the pages (S11, S12). */
@Component
public class HandingDown {

    private final ListDesk lists;
    private final TemporaryTasks tasks;
    private final BatchDesk batches;
    private final AgreementDesk agreements;

    HandingDown(ListDesk lists, TemporaryTasks tasks, BatchDesk batches, AgreementDesk agreements) {
        this.lists = lists;
        this.tasks = tasks;
        this.batches = batches;
        this.agreements = agreements;
    }

    /** A document: its name, number and the day of its decision, on which it is published too. */
    public record Document(String name, String number, LocalDate on) {}

    /** The three lists of a township, published and in force from the day of the document. */
    public void publish(Actor actor, String township, List<NewDutyRow> rows, Document document) {
        lists.make(
                actor,
                Ids.next(),
                township,
                rows.stream().map(HandingDown::row).toList(),
                new ListDesk.Issue(document.name(), document.number(), document.on(), document.on()));
    }

    private static DutyRow row(NewDutyRow row) {
        var kind = Arrays.stream(ListKind.values())
                .filter(one -> one.label().equals(row.kind()))
                .findFirst()
                .orElseThrow();
        return new DutyRow(kind, row.number(), row.matter(), row.basis(), row.lead(), row.does(), row.codes());
    }

    /** A temporary task with its people, money and authority, for as many days. */
    public void task(
            Actor actor,
            String township,
            String matter,
            List<String> codes,
            List<String> means,
            Document approval,
            int days) {
        tasks.give(
                actor,
                new TemporaryTask(
                        Ids.next(),
                        township,
                        matter,
                        codes,
                        new TemporaryTask.Means(means.get(0), means.get(1), means.get(2)),
                        approval.on(),
                        approval.on().plusDays(days),
                        null,
                        "",
                        means.get(3),
                        approval.name() + "（" + approval.number() + "）",
                        0));
    }

    /** A batch by decision of the province, each township's items to be answered. */
    public UUID batch(
            Actor actor,
            String name,
            Document decision,
            UUID department,
            String departmentName,
            List<String> townships,
            List<String> items) {
        var batch = new Batch(
                Ids.next(),
                name,
                decision.name(),
                decision.number(),
                decision.on(),
                Holding.Level.PROVINCE,
                decision.on(),
                PowerSource.EMPOWERED,
                department,
                departmentName,
                "",
                false);
        batches.handDown(actor, batch, townships, items);
        return batch.id();
    }

    /** A township signs for these items; {@code how} it will fill what it lacks, needed for those it cannot take up yet. */
    public void sign(Actor head, UUID batch, String township, List<String> items, String how) {
        batches.answer(head, Ids.next(), batch, township, AnswerMove.SIGN, items, how);
    }

    /** A township refuses these items, saying why. */
    public void refuse(Actor head, UUID batch, String township, List<String> items, String why) {
        batches.answer(head, Ids.next(), batch, township, AnswerMove.REFUSE, items, why);
    }

    /** A township asks for conditions. */
    public void ask(Actor head, UUID batch, String township, List<String> items, String conditions) {
        batches.answer(head, Ids.next(), batch, township, AnswerMove.ASK, items, conditions);
    }

    /** What was signed for becomes an agreement that both sign and publish that day. */
    public void agree(Actor actor, Actor head, UUID batch, String township, String number, LocalDate on) {
        var id = Ids.next();
        agreements.draft(
                actor,
                id,
                batch,
                township,
                List.of(),
                new AgreementDesk.Terms(number, "在本乡镇辖区内以本级政府名义行使", "部门负责培训、指导和监督，乡镇依法行使并按月报告", on, null, null));
        agreements.sign(actor, id, 0);
        agreements.sign(head, id, 1);
        agreements.publish(actor, id, 2, on);
        agreements.publish(head, id, 3, on);
    }
}
