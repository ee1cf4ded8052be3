package cn.xiangzhi.access.trail;

import cn.xiangzhi.secrecy.PersonalDataOpened;
import cn.xiangzhi.shell.ListExported;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Facts of other rooms that belong into the trail: masked data opened, lists taken away as sheets. */
@Component
class Heard {

    private final AuditChain chain;

    Heard(AuditChain chain) {
        this.chain = chain;
    }

    @EventListener
    @Transactional
    public void on(PersonalDataOpened opened) {
        var detail = opened.field() + "，事由：" + opened.reason();
        chain.append(AuditLine.of(opened.actor(), "查看个人信息原文", opened.subjectKind(), opened.subject(), detail));
    }

    @EventListener
    @Transactional
    public void on(ListExported exported) {
        var condition = exported.query().isBlank() ? "无条件" : exported.query();
        var detail = exported.list() + "，" + exported.rows() + "行，" + condition;
        chain.append(AuditLine.of(exported.actor(), "导出列表", "list", null, detail));
    }
}
