package cn.xiangzhi.access.trail;

import cn.xiangzhi.base.Command;
import cn.xiangzhi.base.OperatorCommand;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code bin/xiangzhi verify-audit}: proves every county's audit trail. */
@Component
@Command(name = "verify-audit", does = "核验审计日志是否完整、有无改动")
class VerifyAudit implements OperatorCommand {

    private final AuditStore store;
    private final AuditProof proof;

    VerifyAudit(AuditStore store, AuditProof proof) {
        this.store = store;
        this.proof = proof;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var code = 0;
        for (var county : store.counties()) {
            var finding = proof.verify(county);
            out.println(county + "：" + finding.rows() + "条，" + finding.words());
            code = finding.broken().isPresent() ? 1 : code;
        }
        return code;
    }
}
