import type { userCharts as english } from '../en-US/userCharts';

export const userCharts: Record<keyof typeof english, string> = {
  'pane.charts.rebuilt': '您在报表上自建的图表，已按新数据重绘，格式恢复为 Excel 默认',
  'pane.charts.lost': '未能保留的自建图表（引用的数据已不存在、工作表受保护或图表类型特殊）',
  'pane.charts.unchecked': '当前 Excel 版本无法检查图表数据源的工作表，请确认其中的图表是否仍指向报表',
};
