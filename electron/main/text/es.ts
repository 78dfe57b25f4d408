import type { MainCatalogue } from './en.ts';

export const spanish: MainCatalogue = {
  menu: {
    members: 'Miembros',
    newMember: 'Nuevo miembro…',
    find: 'Buscar',
    palette: 'Buscar lo que sea…',
    frontDesk: 'Mostrador',
    exportCsv: 'Exportar…',
    undoChange: 'Deshacer el último cambio',
    quit: 'Salir de Rollbook',

    edit: 'Edición',
    undo: 'Deshacer',
    redo: 'Rehacer',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    delete: 'Eliminar',
    selectAll: 'Seleccionar todo',

    view: 'Ver',
    actualSize: 'Tamaño real',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    fullScreen: 'Pantalla completa',

    window: 'Ventana',
    minimize: 'Minimizar',
    zoom: 'Ampliar',
    close: 'Cerrar',
    toFront: 'Traer todo al frente',

    help: 'Ayuda',
    shortcuts: 'Atajos de teclado',

    about: 'Acerca de Rollbook',
    services: 'Servicios',
    hide: 'Ocultar Rollbook',
    hideOthers: 'Ocultar otros',
    showAll: 'Mostrar todo',
  },
  save: {
    title: 'Exportar miembros',
    button: 'Exportar',
    fileType: 'CSV',
    fileName: (day) => `miembros-${day}.csv`,
  },
  unsaved: {
    message: 'Hay algo que no has guardado. ¿Cerrar de todos modos?',
    keep: 'Seguir trabajando',
    close: 'Cerrar sin guardar',
  },
  crash: {
    message: 'La ventana de Rollbook falla una y otra vez',
    detail:
      'Tus miembros están a salvo. Inténtalo de nuevo, o cierra Rollbook, reinicia el ordenador y ábrelo otra vez.',
    tryAgain: 'Reintentar',
    close: 'Cerrar Rollbook',
  },
};
