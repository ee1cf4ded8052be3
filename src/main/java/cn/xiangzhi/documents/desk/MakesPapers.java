package cn.xiangzhi.documents.desk;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Needs;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Any right by which somebody makes papers at the desk; for which matter and of which kind, the matter says. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Needs({
    Right.CASE_HANDLE,
    Right.CASE_APPROVE,
    Right.REPORT_REGISTER,
    Right.VISIT_RECORD,
    Right.POWER_MANAGE,
    Right.POWER_ACCEPT
})
@interface MakesPapers {}
