package cn.xiangzhi.documents.pages;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Needs;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Any right by which somebody may look at a draft; whether at this one, its matter's gate says. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Needs({Right.CASE_READ, Right.ARCHIVE_READ, Right.REPORT_READ, Right.VISIT_READ, Right.POWER_READ})
@interface OpensDrafts {}
