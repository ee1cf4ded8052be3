package cn.xiangzhi.demo.county;

import cn.xiangzhi.access.Accounts;
import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.access.DemoAccounts;
import cn.xiangzhi.base.Actor;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** One account for each role of the invented county, listed on the sign-in page in demonstration mode only. */
@Component
@ConditionalOnProperty(name = "xiangzhi.demo", havingValue = "true")
public class DemoLogins implements DemoAccounts {

    private static final String PASSWORD = "Qingyuan-2026";

    private final Accounts accounts;

    DemoLogins(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Opens the accounts; a publisher of a small township keeps the archive too. */
    public void open(Actor by, Cast cast) {
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

    @Override
    public List<DemoAccount> list() {
        return Rows.of("people").stream()
                .filter(row ->
                        !row.get("login").isEmpty() && !row.get("township").matches("410899102|410899201"))
                .map(row -> new DemoAccount(
                        row.get("login"),
                        PASSWORD,
                        DefaultRole.valueOf(row.get("role")).label(),
                        row.get("name") + "，" + (row.get("township").isEmpty() ? "" : "云溪镇") + row.get("organ")
                                + row.get("title")))
                .toList();
    }
}
