package cn.xiangzhi.documents.pages;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Needs;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Any right by which somebody may have to do with an issued paper; whether with this one, its matter's gate says. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Needs({
    Right.CASE_READ,
    Right.ARCHIVE_READ,
    Right.ORDER_READ,
    Right.REPORT_READ,
    Right.VISIT_READ,
    Right.POWER_READ,
    Right.SEAL_USE,
    Right.SEAL_APPROVE,
    Right.FILE_BACK,
    Right.OVERSEE,
    Right.POWER_MANAGE
})
@interface OpensPapers {}
