/** An office's own templates: versions with a date in force, and which of them makes a paper today (F40, F45). */
@NullMarked
package cn.xiangzhi.documents.versions;

import org.jspecify.annotations.NullMarked;
