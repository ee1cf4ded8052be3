package cn.xiangzhi.demo.county;

import cn.xiangzhi.access.Accounts;
import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.access.DemoAccounts;
import cn.xiangzhi.base.Actor;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One account for each role of the invented county, listed on the sign-in page in demonstration mode only. */
@Component
@Order(30)
@ConditionalOnProperty(name = "xiangzhi.demo", havingValue = "true")
public class DemoLogins implements DemoAccounts, DemoPart {

    private static final String PASSWORD = "Qingyuan-2026";

    private final Accounts accounts;

    DemoLogins(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void begin(Telling telling) {
        open(telling.loader(), telling.cast());
    }

    /** Opens the accounts; a publisher of a small township keeps the archive too. */
    private void open(Actor by, Cast cast) {
        for (var member : cast.members()) {
            if (!member.login().isEmpty()) {
                var township = member.township().isEmpty() ? null : member.township();
                var account = accounts.open(by, member.login(), member.name(), member.person(), township, PASSWORD);
                var organ = cast.organ(member.township(), member.organ());
                accounts.grant(by, account, DefaultRole.valueOf(member.role()), organ, township);
                if (member.title().equals("公示审查与档案员")) {
                    accounts.grant(by, account, DefaultRole.ARCHIVIST, organ, township);
                }
            }
        }
    }

    /** The first account of each role, in the county's own order. */
    @Override
    public List<DemoAccount> list() {
        var byRole = new LinkedHashMap<String, DemoAccount>();
        for (var row : Rows.of("people")) {
            if (!row.get("login").isEmpty()) {
                byRole.putIfAbsent(row.get("role"), account(row));
            }
        }
        return List.copyOf(byRole.values());
    }

    private static DemoAccount account(CSVRecord row) {
        var place = row.get("township").isEmpty() || row.get("organ").startsWith("云溪镇") ? "" : "云溪镇";
        return new DemoAccount(
                row.get("login"),
                PASSWORD,
                DefaultRole.valueOf(row.get("role")).label(),
                row.get("name") + "，" + place + row.get("organ") + row.get("title"));
    }
}
