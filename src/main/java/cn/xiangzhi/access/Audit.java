package cn.xiangzhi.access;

import cn.xiangzhi.access.trail.AuditChain;
import cn.xiangzhi.access.trail.AuditLine;
import cn.xiangzhi.base.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The audit trail: sign-ins, changes, openings of masked data. Written in the caller's transaction. */
@Component
public class Audit {

    private final AuditChain chain;

    Audit(AuditChain chain) {
        this.chain = chain;
    }

    /**
     * Keeps that somebody did something.
     *
     * @param what a short Chinese phrase, as 修改岗位权限
     * @param subjectKind {@code report}, {@code account} …
     */
    @Transactional
    public void record(Actor actor, String what, String subjectKind, @Nullable UUID subject, @Nullable String detail) {
        chain.append(AuditLine.of(actor, what, subjectKind, subject, detail));
    }
}
