/** People as listed, looked up and opened one by one. */
@NullMarked
package cn.xiangzhi.organization.dossier;

import org.jspecify.annotations.NullMarked;
