package cn.xiangzhi.organization.exchange;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.CreditCode;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.NewCertificate;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.NewPerson;
import cn.xiangzhi.organization.NewPost;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.shell.SheetReader.RowError;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a sheet in row by row through the very commands the pages use, in one transaction with a savepoint for each row: so
 * every rule holds, every wrong row is named, and with one wrong row nothing stays, unless asked to leave the wrong ones out.
 */
@Component
class StaffImport {

    private final Staffing staffing;
    private final Lookup lookup;
    private final JdbcClient jdbc;
    private final Today today;
    private final TransactionTemplate whole;
    private final TransactionTemplate each;

    StaffImport(
            Staffing staffing, Lookup lookup, JdbcClient jdbc, Today today, PlatformTransactionManager transactions) {
        this.staffing = staffing;
        this.lookup = lookup;
        this.jdbc = jdbc;
        this.today = today;
        this.whole = new TransactionTemplate(transactions);
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** What became of it: rows brought in, and what was wrong; {@code again} when this very form was sent before. */
    record Outcome(int brought, List<RowError> errors, boolean again) {}

    Outcome bring(Actor actor, RegisterForm form, UUID once, String fileName, List<SheetRow> rows, boolean skipWrong) {
        var outcome = whole.execute(status -> {
            if (!first(actor, form, once, fileName)) {
                return new Outcome(0, List.of(), true);
            }
            var errors = new ArrayList<RowError>();
            for (var row : rows) {
                try {
                    each.executeWithoutResult(savepoint -> take(actor, form, row));
                } catch (Refused refused) {
                    errors.add(error(form, row.number(), refused));
                }
            }
            if (!errors.isEmpty() && !skipWrong) {
                status.setRollbackOnly();
                return new Outcome(0, errors, false);
            }
            return new Outcome(rows.size() - errors.size(), errors, false);
        });
        return outcome == null ? new Outcome(0, List.of(), true) : outcome;
    }

    private void take(Actor actor, RegisterForm form, SheetRow row) {
        switch (form) {
            case ORGANS -> staffing.found(actor, organ(actor, row));
            case POSTS ->
                staffing.authorise(
                        actor,
                        new NewPost(
                                Ids.next(),
                                lookup.organ(actor, row, "机构名称"),
                                Lookup.word(row, "编制种类", PostKind.values()),
                                Lookup.needed(row, "岗位名称"),
                                Lookup.count(row, "核定数")));
            case PEOPLE ->
                staffing.employ(
                        actor,
                        new NewPerson(
                                Ids.next(),
                                Lookup.needed(row, "姓名"),
                                Lookup.needed(row, "身份证号"),
                                row.get("电话"),
                                lookup.post(actor, row),
                                Lookup.word(row, "编制种类", PostKind.values()),
                                lookup.village(actor, row),
                                Lookup.day(row, "到岗日期")));
            case CERTIFICATES ->
                staffing.certify(
                        actor,
                        new NewCertificate(
                                Ids.next(),
                                lookup.person(actor, row),
                                Lookup.needed(row, "证号"),
                                Lookup.needed(row, "发证机关"),
                                Lookup.day(row, "有效期起"),
                                Lookup.day(row, "有效期止"),
                                List.copyOf(parts(row.get("执法领域"))).stream().collect(Collectors.toSet())));
        }
    }

    private NewOrgan organ(Actor actor, SheetRow row) {
        var parent = row.get("上级机构").isEmpty() ? null : lookup.organ(actor, row, "上级机构");
        return new NewOrgan(
                Ids.next(),
                lookup.township(actor, row),
                Lookup.needed(row, "机构名称"),
                Lookup.word(row, "类别", OrganKind.values()),
                parent,
                row.get("发文代字"),
                parts(row.get("加挂牌子")),
                null,
                CreditCode.tidy(row.get("统一社会信用代码")));
    }

    private static List<String> parts(String written) {
        return Arrays.stream(written.split("[、,，;；]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The column a refusal speaks of: named by it, or mentioned in its reason; else the row as a whole. */
    static RowError error(RegisterForm form, int row, Refused refused) {
        var column = form.columns().stream()
                .filter(name -> refused.what().equals(name))
                .findFirst()
                .or(() -> form.columns().stream()
                        .filter(name -> refused.why().contains(name))
                        .findFirst())
                .orElse("本行");
        return new RowError(row, column, refused.why() + "。" + refused.remedy());
    }

    private boolean first(Actor actor, RegisterForm form, UUID once, String fileName) {
        return jdbc.sql("""
                insert into organization_import
                    (county_code, id, township_code, file_name, outcome, made_by, made_at)
                values (:county, :id, :township, :file, :outcome, :by, :at)
                on conflict (county_code, id) do nothing
                """)
                        .param("county", actor.county())
                        .param("id", once)
                        .param("township", actor.scope().township())
                        .param("file", fileName)
                        .param("outcome", form.label())
                        .param("by", actor.name())
                        .param("at", today.now())
                        .update()
                == 1;
    }
}
