import type { FailureRule } from './failure-rule.ts'

// What an operating system says in German, French, Spanish, Italian, Portuguese, Russian, Chinese and Japanese: its own
// sentences, which programs print as they come.
export const LANGUAGE_RULES: readonly FailureRule[] = [
  {
    id: 'os-network',
    kind: 'network',
    pattern: [
      /Verbindungsaufbau abgelehnt/,
      /Die Verbindung wurde .{0,40}(?:zurückgesetzt|geschlossen|verweigert|abgebrochen)/,
      /Keine Route zum Zielrechner/,
      /Der Name oder der Dienst ist nicht bekannt|Das Netzwerk ist nicht erreichbar/,
      /Temporärer Fehler bei der Namensauflösung/,
      /Connexion refusée|Connexion ré-?initialisée|Aucun chemin d'accès pour atteindre/,
      /Nom ou service inconnu|Le réseau n'est pas accessible|Relais brisé/,
      /Échec temporaire dans la résolution|Conexión rehusada|Conexión reinicializada/,
      /No existe ninguna ruta|Nombre o servicio desconocido|La red es inaccesible/,
      /Connessione rifiutata|Connessione interrotta|Nome o servizio sconosciuto|Conexão recusada/,
      /Conexão fechada pela outra ponta|Rede inacessível/,
      /В соединении отказано|Соединение (?:разорвано|сброшено)|Сеть недоступна|拒绝连接|连接被(?:拒绝|对方重设|重置)/,
      /网络不可达|未知的名称或服务/,
      /接続を拒否されました|接続が相手からリセットされました|ネットワークに(?:届きません|到達できません)|名前またはサービスが不明/,
    ],
  },
  {
    id: 'os-timeout',
    kind: 'timeout',
    pattern: [
      /Die Wartezeit für die Verbindung ist abgelaufen|Zeitüberschreitung|expiration du délai d'attente/,
      /Délai d'attente .{0,20}dépassé/,
      /Expiró el tiempo de conexión|tiempo de espera agotado|Connessione scaduta/i,
      /Tempo esgotado para conexão|Время ожидания соединения истекло/i,
      /连接超时|接続がタイムアウトしました/,
    ],
  },
  {
    id: 'os-resource',
    kind: 'resource',
    pattern: [
      /Auf dem Gerät ist kein Speicherplatz|Die Adresse wird bereits verwendet|Aucun espace disponible/,
      /Adresse déjà utilisée|Zu viele offene Dateien/,
      /No queda espacio en el dispositivo|Spazio esaurito sul dispositivo|Não há espaço disponível/,
      /На устройстве не осталось свободного места/,
      /设备上没有空间|デバイスに空き領域がありません|Nicht genügend Hauptspeicher|Impossible d'allouer de la mémoire/,
    ],
  },
  {
    id: 'os-permission',
    kind: 'permission',
    pattern: [
      /Keine Berechtigung|Zugriff verweigert|Permission non accordée|Accès refusé|Permiso denegado/,
      /Acceso denegado|Permesso negato/,
      /Permissão negada|Отказано в доступе|权限不够|拒绝访问|許可がありません|アクセスが拒否されました/,
    ],
  },
  {
    id: 'os-missing',
    kind: 'not_found',
    pattern: [
      /Datei oder Verzeichnis nicht gefunden|Aucun fichier ou dossier de ce (?:type|nom)/,
      /No existe el (?:fichero|archivo) o el directorio/,
      /File o directory non esistente|Ficheiro ou diretoria inexistente/,
      /Arquivo ou diretório (?:inexistente|não encontrado)|Нет такого файла или каталога/,
      /没有那个文件或目录|そのようなファイルやディレクトリはありません|Kommando nicht gefunden|commande introuvable|orden no encontrada/i,
    ],
  },
]
