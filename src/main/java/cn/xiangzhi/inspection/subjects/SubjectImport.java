package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.SheetReader.RowError;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a sheet of subjects in through the same checks as the form: first as a preview, in a transaction that is rolled
 * back, then for good. With one wrong line nothing is kept.
 */
@Component
class SubjectImport {

    private final SubjectWork work;
    private final SubjectStore store;
    private final Places places;
    private final TransactionTemplate whole;
    private final TransactionTemplate each;

    SubjectImport(SubjectWork work, SubjectStore store, Places places, PlatformTransactionManager transactions) {
        this.work = work;
        this.store = store;
        this.places = places;
        this.whole = new TransactionTemplate(transactions);
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** What the sheet would bring, and what is wrong or looks like somebody already in the register. */
    record Preview(int fresh, List<RowError> errors, List<RowError> alike) {}

    Preview preview(Actor actor, String township, List<SheetRow> rows) {
        var preview = whole.execute(status -> {
            status.setRollbackOnly();
            return take(actor, township, rows, null);
        });
        return preview == null ? new Preview(0, List.of(), List.of()) : preview;
    }

    /** For good; the ids come from {@code once}, so that the same sheet sent twice is kept once. */
    int bring(Actor actor, String township, List<SheetRow> rows, UUID once) {
        var done = whole.execute(status -> {
            var result = take(actor, township, rows, once);
            if (!result.errors().isEmpty()) {
                throw Refused.invalid("没有导入", "第" + result.errors().getFirst().row() + "行有错", "请重新上传，逐行核对后再确认");
            }
            return result.fresh();
        });
        return done == null ? 0 : done;
    }

    private Preview take(
            Actor actor, String township, List<SheetRow> rows, @org.jspecify.annotations.Nullable UUID once) {
        var villages = places.villages(actor.county(), township);
        var errors = new ArrayList<RowError>();
        var alike = new ArrayList<RowError>();
        var known = new HashMap<String, Subject>();
        store.all(new cn.xiangzhi.base.Scope(actor.county(), township, null))
                .forEach(subject -> known.putIfAbsent(Likeness.core(subject.name()), subject));
        var fresh = 0;
        for (var row : rows) {
            try {
                var read = SubjectSheet.read(actor.county(), township, villages, row);
                var subject = once == null
                        ? read
                        : under(
                                read,
                                new UUID(once.getMostSignificantBits(), once.getLeastSignificantBits() + row.number()));
                each.executeWithoutResult(savepoint -> work.register(actor, subject));
                var twin = known.get(Likeness.core(subject.name()));
                if (twin != null && !twin.id().equals(subject.once())) {
                    alike.add(new RowError(
                            row.number(),
                            "名称",
                            "与在册的“" + twin.name() + "”（" + twin.placeWords() + "）名称相近，导入后请在“疑似重复”中核对"));
                }
                fresh++;
            } catch (Refused no) {
                var column = SubjectSheet.COLUMNS.contains(no.what()) ? no.what() : column(no);
                errors.add(new RowError(row.number(), column, no.why() + "。" + no.remedy()));
            }
        }
        return new Preview(fresh, errors, alike);
    }

    private static String column(Refused no) {
        return no.why().contains("号码") || no.why().contains("代码") || no.why().contains("身份证")
                ? "号码"
                : no.why().contains("电话") ? "联系电话" : no.why().contains("来源") ? "信用来源、风险来源" : "本行";
    }

    private static NewSubject under(NewSubject subject, UUID id) {
        return new NewSubject(
                id,
                subject.kind(),
                subject.name(),
                subject.place(),
                subject.number(),
                subject.holder(),
                subject.standing());
    }
}
