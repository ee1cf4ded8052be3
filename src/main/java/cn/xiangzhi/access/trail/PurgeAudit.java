package cn.xiangzhi.access.trail;

import cn.xiangzhi.base.Command;
import cn.xiangzhi.base.OperatorCommand;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code bin/xiangzhi purge-audit DAYS}: removes what is older; never younger than six months. */
@Component
@Command(name = "purge-audit", arguments = "天数", does = "清理早于若干天（至少" + AuditProof.LEAST_DAYS + "天）的审计日志")
class PurgeAudit implements OperatorCommand {

    private final AuditStore store;
    private final AuditProof proof;

    PurgeAudit(AuditStore store, AuditProof proof) {
        this.store = store;
        this.proof = proof;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1 || !arguments.getFirst().matches("[0-9]{1,5}")) {
            return WRONG_WORDS;
        }
        for (var county : store.counties()) {
            var last = proof.purge(county, Integer.parseInt(arguments.getFirst()));
            out.println(county + "：已清理至第" + last + "条");
        }
        return 0;
    }
}
