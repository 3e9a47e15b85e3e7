/** The words of the developer panel. */
export interface DevWords {
  readonly title: string;
  readonly faults: string;
  readonly fail: string;
  readonly drop: string;
  readonly edit: string;
  readonly batch: string;
  readonly next: string;
  readonly code: string;
  readonly action: string;
  readonly cell: string;
  readonly value: string;
  readonly add: string;
  readonly remove: (fault: string) => string;
  readonly latency: string;
  readonly cellEdit: string;
  readonly protect: string;
  readonly counters: (batches: number, sent: string, received: string) => string;
  readonly clear: string;
  readonly failures: string;
  readonly batches: string;
  readonly actions: string;
  readonly milliseconds: string;
  readonly outcome: string;
  readonly dropped: string;
  readonly running: string;
  readonly done: string;
}

export const englishDev: DevWords = {
  title: 'Developer panel',
  faults: 'Fault',
  fail: 'Fail a batch',
  drop: 'Drop a batch',
  edit: 'A user’s edit before a batch',
  batch: 'Batch',
  next: 'next',
  code: 'Error code',
  action: 'At action',
  cell: 'Cell',
  value: 'Value',
  add: 'Add fault',
  remove: (fault) => `Remove fault ${fault}`,
  latency: 'Delay of every batch, ms',
  cellEdit: 'Cell-edit mode',
  protect: 'Protect / unprotect active sheet',
  counters: (batches, sent, received) => `${batches} batches, ${sent} sent, ${received} received`,
  clear: 'Clear',
  failures: 'What the add-in’s pages could not load',
  batches: 'Batches, the newest first',
  actions: 'Actions',
  milliseconds: 'ms',
  outcome: 'Outcome',
  dropped: 'dropped: never answered',
  running: 'running',
  done: 'done',
};

export const chineseDev: DevWords = {
  title: '开发者面板',
  faults: '故障',
  fail: '让一个批次失败',
  drop: '丢弃一个批次',
  edit: '批次之前用户编辑单元格',
  batch: '批次',
  next: '下一个',
  code: '错误代码',
  action: '第几个操作',
  cell: '单元格',
  value: '值',
  add: '添加故障',
  remove: (fault) => `删除故障 ${fault}`,
  latency: '每个批次延迟（毫秒）',
  cellEdit: '单元格编辑状态',
  protect: '保护 / 取消保护当前工作表',
  counters: (batches, sent, received) => `${batches} 个批次，发送 ${sent}，接收 ${received}`,
  clear: '清空',
  failures: '加载项页面未能加载的内容',
  batches: '批次，最新的在前',
  actions: '操作数',
  milliseconds: '毫秒',
  outcome: '结果',
  dropped: '已丢弃，不会应答',
  running: '执行中',
  done: '完成',
};
